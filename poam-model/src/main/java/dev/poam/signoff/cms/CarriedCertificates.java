package dev.poam.signoff.cms;

import dev.poam.signoff.key.RefusedSignatureException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Store;

/** The certificates that signed data brings along. */
record CarriedCertificates(Store<X509CertificateHolder> store) {

    /** The certificate that the signer names, which must be there once. */
    X509Certificate ofSigner(SignerInformation signer) throws RefusedSignatureException, CertificateException {
        List<X509CertificateHolder> found =
                store.getMatches(null).stream().filter(signer.getSID()::match).toList();
        if (found.size() != 1) {
            throw new RefusedSignatureException("carries " + found.size() + " certificates of its signer, not one");
        }
        return new JcaX509CertificateConverter().getCertificate(found.get(0));
    }

    List<X509Certificate> all() throws CertificateException {
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder holder : store.getMatches(null)) {
            all.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return all;
    }
}
