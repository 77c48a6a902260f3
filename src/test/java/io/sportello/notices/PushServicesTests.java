package io.sportello.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses the house calls, and that nobody makes it call another. */
class PushServicesTests {

    private final PushServices services =
            new PushServices(List.of("fcm.googleapis.com", "*.push.apple.com", "localhost", "http://push.house:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://web.push.apple.com/QABC",
                "https://fcm.googleapis.com:443/x",
                "http://push.house:8080/a"
            })
    void callsThoseItKnows(String endpoint) {
        assertThat(services.check(endpoint)).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/x",
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilpush.apple.com/x",
                "https://push.apple.com/x",
                "https://me@fcm.googleapis.com/x",
                "https://fcm.googleapis.com@10.0.0.1/x",
                "https://169.254.169.254/latest",
                "http://push.house:8081/a",
                "file:///etc/passwd",
                "no address",
                ""
            })
    void callsNobodyElse(String endpoint) {
        assertThatThrownBy(() -> services.check(endpoint)).isInstanceOf(DeviceRefused.class);
    }

    @Test
    void doesNotFollowAKnownNameIntoTheHouse() {
        assertThatThrownBy(() -> services.checkReachable("https://localhost/x")).isInstanceOf(DeviceRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1"
            })
    void knowsWhatLiesInside(String address) throws Exception {
        assertThat(PushServices.inside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "2a00:1450:4001::1"})
    void knowsWhatLiesOutside(String address) throws Exception {
        assertThat(PushServices.inside(InetAddress.getByName(address))).isFalse();
    }
}
