package dev.poam.signoff.cms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;

/** The armour of keys and certificates. */
public final class Pem {

    private Pem() {}

    public static String of(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
