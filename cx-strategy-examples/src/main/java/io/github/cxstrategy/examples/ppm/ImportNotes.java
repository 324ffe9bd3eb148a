package io.github.cxstrategy.examples.ppm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what an import could not keep, by kind, in the order in which the kinds were first met. Not thread-safe. */
public final class ImportNotes {
    private static final int MOST_EXAMPLES = 3;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** The things of one kind so far. */
    private static final class Kind {
        private final List<String> examples = new ArrayList<>();
        private int count;
    }

    /** Starts with nothing. */
    public ImportNotes() {}

    /**
     * Notes something that is not about things that can be counted.
     *
     * @param sentence what was done, without a full stop
     */
    public void add(String sentence) {
        kinds.computeIfAbsent(sentence, s -> new Kind());
    }

    /**
     * Notes one more thing of a kind.
     *
     * @param sentence what was done with all things of this kind, without a full stop
     * @param example what this one is called
     */
    public void add(String sentence, String example) {
        Kind kind = kinds.computeIfAbsent(sentence, s -> new Kind());
        kind.count++;
        String shown = PlainText.shortened(example);
        if (kind.examples.size() < MOST_EXAMPLES && !kind.examples.contains(shown)) {
            kind.examples.add(shown);
        }
    }

    /** {@return one note for each kind} */
    public List<ImportNote> toList() {
        return kinds.entrySet().stream()
                .map(kind -> new ImportNote(kind.getKey(), kind.getValue().count, kind.getValue().examples))
                .toList();
    }
}
