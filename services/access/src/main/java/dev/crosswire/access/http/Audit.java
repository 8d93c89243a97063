package dev.crosswire.access.http;

/** Where it is written down who came in, who was kept out, and who did what. */
public interface Audit {

    /** Keeps an entry; does not fail and does not wait. */
    void note(AuditEntry entry);
}
