package io.github.cxstrategy.examples.ppm;

import java.util.List;

/**
 * One kind of thing that an import could not keep, or had to assume.
 *
 * @param sentence what was done with all things of this kind, without a full stop
 * @param count how many there are; 0 where it is not about things that can be counted
 * @param examples what some of them are called
 */
public record ImportNote(String sentence, int count, List<String> examples) {
    /** Copies the list. */
    public ImportNote {
        examples = List.copyOf(examples);
    }

    /** {@return one line for people: the sentence, how many there are, and some of them} */
    public String describe() {
        if (count == 0) {
            return sentence + ".";
        }
        String rest = count > examples.size() ? " and " + (count - examples.size()) + " more" : "";
        return sentence + " (" + count + ")" + (examples.isEmpty() ? "" : ": " + String.join(", ", examples) + rest)
                + ".";
    }
}
