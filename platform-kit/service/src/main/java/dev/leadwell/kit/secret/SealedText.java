package dev.leadwell.kit.secret;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.text.ParseException;

/** Text under AES-GCM as a JWE, with the key's id beside it. */
public final class SealedText {

    private SealedText() {}

    public static String seal(String clear, OctetSequenceKey key) {
        var header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).keyID(key.getKeyID()).build();
        var sealed = new JWEObject(header, new Payload(clear));
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return sealed.serialize();
    }

    public static String keyOf(String sealed) {
        try {
            return JWEObject.parse(sealed).getHeader().getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException("A sealed text is damaged", e);
        }
    }

    public static String open(String sealed, OctetSequenceKey key) {
        try {
            var object = JWEObject.parse(sealed);
            object.decrypt(new DirectDecrypter(key));
            return object.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("A sealed text is damaged, or was sealed with another key", e);
        }
    }
}
