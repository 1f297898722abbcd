package dev.leadwell.coaching.history;

/** What an import brought. */
public record ImportedHistory(int sessions, int windows, int kept) {

    ImportedHistory plus(ImportedHistory other) {
        return new ImportedHistory(sessions + other.sessions, windows + other.windows, kept + other.kept);
    }
}
