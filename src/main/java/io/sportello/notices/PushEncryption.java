package io.sportello.notices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts for one browser, so that its push service reads nothing (RFC 8291, content coding {@code aes128gcm}). */
final class PushEncryption {

    private static final int SALT = 16;
    private static final int AUTH = 16;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int RECORD = 4096;
    private static final byte LAST_RECORD = 2;

    private PushEncryption() {}

    /** @throws DeviceRefused when these are not a browser's keys */
    static void check(String p256dh, String auth) {
        try {
            P256.publicKey(P256.bytes(p256dh));
            if (P256.bytes(auth).length == AUTH) {
                return;
            }
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // says the same as a wrong length
        }
        throw new DeviceRefused("notices.refused.keys");
    }

    static byte[] encrypt(byte[] text, String p256dh, String auth) throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return encrypt(text, p256dh, auth, P256.generate(), salt);
    }

    static byte[] encrypt(byte[] text, String p256dh, String auth, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        byte[] theirPoint = P256.bytes(p256dh);
        byte[] ourPoint = P256.bytes((ECPublicKey) ours.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours.getPrivate());
        agreement.doPhase(P256.publicKey(theirPoint), true);
        byte[] info = join(ascii("WebPush: info\0"), theirPoint, ourPoint);
        byte[] secret = derive(hmac(P256.bytes(auth), agreement.generateSecret()), info);
        byte[] key = hmac(salt, secret);

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] content = Arrays.copyOf(derive(key, ascii("Content-Encoding: aes128gcm\0")), KEY);
        byte[] nonce = Arrays.copyOf(derive(key, ascii("Content-Encoding: nonce\0")), NONCE);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        byte[] sealed = cipher.doFinal(join(text, new byte[] {LAST_RECORD}));
        byte[] size = ByteBuffer.allocate(Integer.BYTES).putInt(RECORD).array();
        return join(salt, size, new byte[] {(byte) ourPoint.length}, ourPoint, sealed);
    }

    /** The first block of HKDF's expansion; none of the keys is longer. */
    private static byte[] derive(byte[] key, byte[] info) throws GeneralSecurityException {
        return hmac(key, join(info, new byte[] {1}));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
