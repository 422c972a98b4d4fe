package dev.poam.signoff.cms;

import dev.poam.signoff.key.SignatureFormat;
import dev.poam.signoff.key.Signer;
import dev.poam.signoff.key.SignerKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A private key and the certificates that tell whose it is, the key's own first. */
public final class SigningIdentity implements Signer {

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final @Nullable Provider provider;

    SigningIdentity(PrivateKey key, List<X509Certificate> chain) {
        this(key, chain, null);
    }

    private SigningIdentity(PrivateKey key, List<X509Certificate> chain, @Nullable Provider provider) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.provider = provider;
    }

    /**
     * Takes a key out of a PKCS#12 file.
     *
     * @param alias the name of the key in it; null when there is only one
     * @param passphrase not kept; the caller wipes it
     * @throws IOException when the file is none, the passphrase is wrong, or no one key is meant
     */
    public static SigningIdentity ofPkcs12(byte[] file, @Nullable String alias, char[] passphrase) throws IOException {
        KeyStore store;
        try {
            store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), passphrase);
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new IOException("the passphrase does not open the key store", e);
            }
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store cannot be used: " + e.getMessage(), e);
        }
        return of(store, alias, passphrase, null);
    }

    /**
     * Takes a key out of an open key store.
     *
     * @param passphrase of the key; null for a token, which has none for each key
     * @param provider the only one that can sign with the key; null when any can
     */
    static SigningIdentity of(
            KeyStore store, @Nullable String alias, char @Nullable [] passphrase, @Nullable Provider provider)
            throws IOException {
        try {
            String name = alias == null ? onlyKey(store) : alias;
            if (!store.isKeyEntry(name)) {
                throw new IOException("the key store has no key `" + name + "`; it has " + keys(store));
            }
            if (store.getKey(name, passphrase) instanceof PrivateKey key) {
                return new SigningIdentity(key, chain(name, store), provider);
            }
            throw new IOException("`" + name + "` is not a private key");
        } catch (GeneralSecurityException e) {
            throw new IOException("the key store cannot be used: " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> chain(String name, KeyStore store)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : store.getCertificateChain(name)) {
            if (!(certificate instanceof X509Certificate x509)) {
                throw new IOException("the certificate of `" + name + "` is not an X.509 certificate");
            }
            chain.add(x509);
        }
        return chain;
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
        return new CmsSignature(certificate(), chain).key();
    }

    @Override
    public boolean isInDateAt(Instant moment) {
        return new CmsSignature(certificate(), chain).isInDateAt(moment);
    }

    @Override
    public byte[] sign(byte[] content, Instant at) throws IOException {
        return CmsSigner.sign(content, this, at);
    }

    @Override
    public void close() {
        if (provider != null) {
            CryptoToken.logOut(provider);
        }
    }

    /** Makes signatures with the key, where the key is. */
    ContentSigner contentSigner(String algorithm) throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(algorithm);
        return (provider == null ? builder : builder.setProvider(provider)).build(key);
    }

    PrivateKey privateKey() {
        return key;
    }

    List<X509Certificate> chain() {
        return chain;
    }
}
