package dev.leadwell.audit.suggestion;

/**
 * What is proposed for one block.
 *
 * @param dismissed the manager does not want it; it is shown faded and counts as nothing
 */
public record Suggestion(Entry entry, Proposal proposal, boolean dismissed) {}
