package dev.poam.signoff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A private key and the certificates that tell whose it is, the key's own first. */
public final class SigningIdentity implements Signer {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    SigningIdentity(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /**
     * Takes a key out of a PKCS#12 file.
     *
     * @param alias the name of the key in it; null when there is only one
     * @param passphrase not kept; the caller wipes it
     * @throws IOException when the file is none, the passphrase is wrong, or no one key is meant
     */
    public static SigningIdentity ofPkcs12(byte[] file, @Nullable String alias, char[] passphrase) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), passphrase);
            String name = alias == null ? onlyKey(store) : alias;
            if (!store.isKeyEntry(name)) {
                throw new IOException("the key store has no key `" + name + "`; it has " + keys(store));
            }
            return of(name, store, passphrase);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new IOException("the passphrase does not open the key store", e);
            }
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store cannot be used: " + e.getMessage(), e);
        }
    }

    private static SigningIdentity of(String name, KeyStore store, char[] passphrase)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(name)) {
            if (!(certificate instanceof X509Certificate x509)) {
                throw new IOException("the certificate of `" + name + "` is not an X.509 certificate");
            }
            chain.add(x509);
        }
        if (store.getKey(name, passphrase) instanceof PrivateKey key) {
            return new SigningIdentity(key, chain);
        }
        throw new IOException("`" + name + "` is not a private key");
    }

    private static String onlyKey(KeyStore store) throws IOException, GeneralSecurityException {
        List<String> keys = keys(store);
        if (keys.size() != 1) {
            throw new IOException("the key store has " + keys.size() + " keys " + keys + "; name the one to sign with");
        }
        return keys.get(0);
    }

    private static List<String> keys(KeyStore store) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        Collections.sort(keys);
        return keys;
    }

    /** The certificate of the key. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    @Override
    public SignatureFormat format() {
        return SignatureFormat.CMS;
    }

    @Override
    public SignerKey key() {
        return new CmsSignature(certificate()).key();
    }

    @Override
    public boolean isInDateAt(Instant moment) {
        return new CmsSignature(certificate()).isInDateAt(moment);
    }

    @Override
    public byte[] sign(byte[] content, Instant at) throws IOException {
        return CmsSigner.sign(content, this, at);
    }

    PrivateKey privateKey() {
        return key;
    }

    List<X509Certificate> chain() {
        return chain;
    }
}
