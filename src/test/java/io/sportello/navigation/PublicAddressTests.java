package io.sportello.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://desk.example.com", "https://desk.example.com/", " https://desk.example.com// "})
    void linksPages(String address) {
        assertThat(new PublicAddress(address).of("/tasks/1")).isEqualTo("https://desk.example.com/tasks/1");
    }

    @Test
    void keepsAPortAndAFolder() {
        assertThat(new PublicAddress("http://10.0.0.7:8080/desk").of("/tasks/1"))
                .isEqualTo("http://10.0.0.7:8080/desk/tasks/1");
    }

    @Test
    void namesThePathWhereNoneIsKnown() {
        assertThat(new PublicAddress("").of("/tasks/1")).isEqualTo("/tasks/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.example.com",
                "ftp://desk.example.com",
                "https://",
                "https://desk example.com",
                "https://desk.example.com/?a=b",
                "https://desk.example.com/#a",
                "https://[desk",
                "javascript:alert(1)"
            })
    void refusesWhatIsNoAddressOfTheWeb(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicAddress(address))
                .withMessageContaining("sportello.address");
    }
}
