package dev.leadwell.people.tenant;

/** The version of the bound tenant's settings; 0 before they exist. */
public interface TenantVersions {

    long current();
}
