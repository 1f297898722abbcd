package dev.leadwell.gateway.signin;

import dev.leadwell.gateway.people.PersonByNumber;
import dev.leadwell.kit.tenancy.TenantId;
import java.util.Optional;

/** Binds whoever comes for the first time to the person who has their employee number then; from then on it is that person. */
public class FirstSignIn {

    private final SignIns signIns;
    private final PersonByNumber persons;

    public FirstSignIn(SignIns signIns, PersonByNumber persons) {
        this.signIns = signIns;
        this.persons = persons;
    }

    /** Empty where nobody in the roster has the number. */
    public Optional<SignIns.Binding> binding(String issuer, String subject, TenantId tenant, String number) {
        return signIns.find(issuer, subject).or(() -> persons.find(tenant, number)
                .map(person -> signIns.bind(issuer, subject, new SignIns.Binding(tenant, person))));
    }
}
