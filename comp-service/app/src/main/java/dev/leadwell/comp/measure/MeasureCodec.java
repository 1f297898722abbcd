package dev.leadwell.comp.measure;

import dev.leadwell.comp.calculation.measure.Measure;
import dev.leadwell.comp.written.FormFields;
import dev.leadwell.comp.written.Settings;
import java.util.Map;

/**
 * How one kind of measure is written. Its page fragment is {@code templates/comp/measure/<kind>.html}, its wording
 * {@code measure.<kind>.…}.
 */
interface MeasureCodec<M extends Measure> {

    /** The name of the kind in requests, events and documents. */
    String kind();

    /** What documents of this kind are read as, setting by setting. */
    Class<M> definition();

    /** From a request, or from what {@link #form} says; what is wrong is a fault. */
    M read(Settings written);

    /** As answers name it, without the kind. */
    Map<String, Object> write(M measure);

    /** The settings that the fragment's fields say, as requests name them. */
    Map<String, Object> form(FormFields fields);

    /** What stands in the fragment's fields for such settings; what is ticked is {@code on}. */
    default Map<String, String> fields(Map<String, Object> settings) {
        return Windowed.fields(settings);
    }

    /** What a component of this kind begins with. */
    Usual usual();

    default Map<String, Object> written(Measure measure) {
        return write(definition().cast(measure));
    }
}
