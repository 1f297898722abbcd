package dev.leadwell.people.copy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team of the tree (P2). */
public record Team(UUID id, long version, String name, @Nullable UUID parentId, boolean withdrawn) {}
