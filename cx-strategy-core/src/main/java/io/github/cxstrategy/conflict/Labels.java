package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import java.util.regex.Pattern;

/** Ids as they stand in the id of a conflict or question. */
final class Labels {
    private static final Pattern SEPARATOR = Pattern.compile("->|[|:+()\"]");

    private Labels() {}

    /** The id, in quotation marks if it holds what separates the parts of a conflict's id: no two texts look alike. */
    static String of(Id<?> id) {
        return SEPARATOR.matcher(id.value()).find() ? "\"" + id.value().replace("\"", "\"\"") + "\"" : id.value();
    }
}
