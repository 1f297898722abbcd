package dev.leadwell.audit.split;

import dev.leadwell.audit.category.Bucket;
import dev.leadwell.audit.category.Category;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Confirmed blocks per category; a category without a block is left out. */
public record Totals(Map<Category, Integer> blocks) {

    public static final Totals NONE = new Totals(Map.of());

    public Totals {
        EnumMap<Category, Integer> copy = new EnumMap<>(Category.class);
        blocks.forEach((category, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("negative blocks of " + category.code());
            }
            if (count > 0) {
                copy.put(category, count);
            }
        });
        blocks = Collections.unmodifiableMap(copy);
    }

    public static Totals of(Collection<Category> confirmed) {
        EnumMap<Category, Integer> counts = new EnumMap<>(Category.class);
        confirmed.forEach(category -> counts.merge(category, 1, Integer::sum));
        return new Totals(counts);
    }

    public Totals plus(Totals other) {
        EnumMap<Category, Integer> sum = new EnumMap<>(Category.class);
        sum.putAll(blocks);
        other.blocks.forEach((category, count) -> sum.merge(category, count, Integer::sum));
        return new Totals(sum);
    }

    public int of(Bucket bucket) {
        return blocks.entrySet().stream().filter(entry -> entry.getKey().bucket() == bucket)
                .mapToInt(Map.Entry::getValue).sum();
    }

    public Split split() {
        return new Split(of(Bucket.LEADERSHIP), of(Bucket.MANAGEMENT), of(Bucket.EXCLUDED));
    }
}
