package dev.poam.signoff.cms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;

/** A smart card or another PKCS#11 token; its keys sign inside it and never leave it. */
public final class CryptoToken {

    private static final long MOST_CONFIGURATION_BYTES = 64 * 1024;

    private CryptoToken() {}

    /**
     * Logs in, with one attempt: a token locks itself after a few wrong ones.
     *
     * @param configuration a file as the JDK's SunPKCS11 provider reads it: {@code name}, {@code library}, {@code slot}
     * @param alias the name of the key in the token; null when there is only one
     * @param pin not kept; the caller wipes it
     * @return a key that can sign until it is closed
     * @throws IOException when the token is not there, is locked, the PIN is wrong, or no one key is meant
     */
    public static SigningIdentity logIn(Path configuration, @Nullable String alias, char[] pin) throws IOException {
        Provider provider = provider(configuration);
        KeyStore store;
        try {
            store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
        } catch (IOException | GeneralSecurityException | ProviderException e) {
            throw new IOException(refusal(e), e);
        }
        try {
            return SigningIdentity.of(store, alias, null, provider);
        } catch (IOException e) {
            logOut(provider);
            throw e;
        }
    }

    private static Provider provider(Path configuration) throws IOException {
        if (Files.size(configuration) > MOST_CONFIGURATION_BYTES) {
            throw new IOException(configuration + " is too large for the configuration of a token");
        }
        Provider unconfigured = Security.getProvider("SunPKCS11");
        if (unconfigured == null) {
            throw new IOException("this Java has no SunPKCS11 provider (module jdk.crypto.cryptoki)");
        }
        try {
            return unconfigured.configure(configuration.toString());
        } catch (InvalidParameterException | ProviderException e) {
            throw new IOException(refusal(e) + " (by " + configuration + ")", e);
        }
    }

    /** The token's own word stands in the innermost message, by its name in the PKCS#11 standard. */
    static String refusal(Throwable failure) {
        String word = String.valueOf(innermost(failure).getMessage());
        return switch (word) {
            case "CKR_PIN_LOCKED" -> "the token is locked after too many wrong PINs; whoever issued it can unlock it";
            case "CKR_PIN_INCORRECT", "CKR_PIN_INVALID", "CKR_PIN_LEN_RANGE" ->
                "the PIN is wrong; it was tried once, and a token locks itself after a few wrong ones";
            case "CKR_TOKEN_NOT_PRESENT", "CKR_TOKEN_NOT_RECOGNIZED", "CKR_DEVICE_REMOVED", "PKCS11 not found" ->
                "there is no token in the slot, or one that is not set up";
            case "CKR_SLOT_ID_INVALID" -> "there is no such slot";
            default -> "the token cannot be used: " + word;
        };
    }

    private static Throwable innermost(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    static void logOut(Provider provider) {
        if (provider instanceof AuthProvider session) {
            try {
                session.logout();
            } catch (LoginException e) {
                // A token that was pulled out has logged out by that.
                return;
            }
        }
    }
}
