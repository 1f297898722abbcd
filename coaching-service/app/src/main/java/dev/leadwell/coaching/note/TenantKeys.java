package dev.leadwell.coaching.note;

import com.nimbusds.jose.jwk.OctetSequenceKey;

/** The keys of the bound tenant, under which private notes are sealed. */
public interface TenantKeys {

    OctetSequenceKey current();

    OctetSequenceKey named(String id);
}
