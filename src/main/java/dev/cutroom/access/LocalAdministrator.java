package dev.cutroom.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Completes the roles of an identity: a wider role includes the smaller ones, and without a provider everybody is the administrator. */
@ApplicationScoped
public class LocalAdministrator implements SecurityIdentityAugmentor {

    private final boolean provider;

    LocalAdministrator(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean provider) {
        this.provider = provider;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() && provider) {
            return Uni.createFrom().item(identity);
        }
        QuarkusSecurityIdentity.Builder completed = QuarkusSecurityIdentity.builder(identity);
        boolean included = identity.isAnonymous();
        for (int i = Role.values().length - 1; i >= 0; i--) {
            Role role = Role.values()[i];
            included = included || identity.hasRole(role.wireName());
            if (included) {
                completed.addRole(role.wireName());
            }
        }
        return Uni.createFrom().item(completed.build());
    }
}
