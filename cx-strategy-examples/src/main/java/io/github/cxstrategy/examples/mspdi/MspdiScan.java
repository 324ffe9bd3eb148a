package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.examples.ppm.ImportException;
import io.github.cxstrategy.examples.ppm.PlainText;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A first look at the XML itself. MPXJ reads whatever it can and passes over the rest in silence: links to tasks that are
 * not there, dates that are none, fields without a definition. Here they are found, and what would make MPXJ guess (two
 * tasks of one number) or is no project file at all is refused.
 */
final class MspdiScan {
    private static final String NAMESPACE = "http://schemas.microsoft.com/project";
    private static final int MOST_DEPTH = 64;

    /** Far more than anybody uses; MPXJ writes out the way to every task. */
    private static final int MOST_LEVELS = 1_000;

    /** Stands for the resource of an assignment that has none. */
    private static final int NO_RESOURCE = -65535;

    private static final String TASK = "Project/Tasks/Task";
    private static final String LINK = TASK + "/PredecessorLink";
    private static final String RESOURCE = "Project/Resources/Resource";
    private static final String ASSIGNMENT = "Project/Assignments/Assignment";
    private static final String CALENDAR = "Project/Calendars/Calendar";
    private static final Set<String> ITEMS = Set.of(TASK, RESOURCE, ASSIGNMENT);
    private static final Set<String> FIELDS = Set.of("ExtendedAttribute", "OutlineCode");

    /** Whatever MPXJ may fail to understand and then leave out. */
    private static final Set<String> WATCHED =
            Set.of("Start", "Finish", "Cost", "ActualStart", "ActualFinish", "ActualCost");

    private static final Set<String> LINK_TYPES = Set.of("", "0", "1", "2", "3");

    /** A link as it is written; a placeholder stands for a task of another file, and MPXJ makes one for it. */
    private record Link(String label, String predecessor, String type, boolean isPlaceholder) {
        String words() {
            return "'" + PlainText.shortened(label) + "' after task "
                    + (predecessor.isEmpty() ? "(none)" : PlainText.shortened(predecessor));
        }
    }

    private final String source;
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> inner = new HashMap<>();
    private final Map<Integer, Map<String, String>> written = new HashMap<>();
    private final Map<String, String> fieldNames = new HashMap<>();
    private final Map<String, Integer> fieldUses = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> linksOfTask = new ArrayList<>();
    private final Set<Integer> resources = new HashSet<>();
    private final List<String> assignments = new ArrayList<>();
    private final List<String> calendars = new ArrayList<>();
    private Charset charset = StandardCharsets.UTF_8;

    private MspdiScan(String source) {
        this.source = source;
    }

    /** Looks through a file. Throws an {@link ImportException} if it is no project file. */
    static MspdiScan of(String source, byte[] bytes) {
        MspdiScan scan = new MspdiScan(source);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                scan.document(in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            // The parser's own sentence is in the language of the machine.
            throw new ImportException(
                    source + place(e.getLocation()) + ": The file must be well-formed XML but is not.");
        }
        return scan;
    }

    private static String place(@Nullable Location at) {
        return at == null || at.getLineNumber() < 1 ? "" : ", line " + at.getLineNumber();
    }

    private void document(XMLStreamReader in) throws XMLStreamException {
        charset = charset(in);
        StringBuilder text = new StringBuilder();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD ->
                    throw problem(in, "The file must have no document type declaration but has one.");
                case XMLStreamConstants.START_ELEMENT -> {
                    start(in);
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(in.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(in, text.toString().strip());
                    text.setLength(0);
                }
                default -> {
                    // Comments, blanks and the like say nothing.
                }
            }
        }
    }

    private Charset charset(XMLStreamReader in) {
        String declared = in.getCharacterEncodingScheme();
        try {
            return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
        } catch (IllegalArgumentException e) {
            throw problem(
                    in, "The encoding must be one that Java knows but is '" + PlainText.shortened(declared) + "'.");
        }
    }

    private void start(XMLStreamReader in) {
        String name = in.getLocalName();
        if (path.isEmpty()) {
            String namespace = in.getNamespaceURI();
            boolean ours = namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE);
            if (!name.equals("Project") || !ours) {
                throw problem(
                        in,
                        "The file must be Microsoft Project XML, an element 'Project', but starts with '"
                                + PlainText.shortened(name)
                                + "'. Maybe save it in Project as XML, not as a project.");
            }
        }
        if (path.size() == MOST_DEPTH) {
            throw problem(in, "Elements must be nested at most " + MOST_DEPTH + " deep but are deeper.");
        }
        path.add(name);
        String at = String.join("/", path);
        if (ITEMS.contains(at) || isDefinition(at)) {
            values.clear();
            linksOfTask.clear();
        } else if (path.size() == 4) {
            inner.clear();
        }
    }

    private void end(XMLStreamReader in, String text) {
        String name = path.get(path.size() - 1);
        String above = String.join("/", path.subList(0, path.size() - 1));
        String at = above.isEmpty() ? name : above + "/" + name;
        if (ITEMS.contains(above)) {
            if (FIELDS.contains(name)) {
                use(inner.getOrDefault("FieldID", ""));
            } else if (at.equals(LINK)) {
                linksOfTask.add(link());
            } else {
                values.putIfAbsent(name, text);
            }
        } else if (path.size() == 5 && ITEMS.contains(String.join("/", path.subList(0, 3)))) {
            inner.putIfAbsent(name, text);
        } else if (at.equals(CALENDAR)) {
            if (isYes(value("IsBaseCalendar"))) {
                calendars.add(value("Name").isEmpty() ? "a calendar without a name" : value("Name"));
            }
        } else if (isDefinition(at)) {
            define();
        } else if (path.size() == 4 && isDefinition(above)) {
            values.putIfAbsent(name, text);
        } else if (at.equals(TASK)) {
            task(in);
        } else if (at.equals(RESOURCE)) {
            resource(in);
        } else if (at.equals(ASSIGNMENT)) {
            assignments.add(value("TaskUID") + " " + value("ResourceUID"));
        }
        path.remove(path.size() - 1);
    }

    private static boolean isDefinition(String at) {
        return at.equals(CALENDAR)
                || at.equals("Project/ExtendedAttributes/ExtendedAttribute")
                || at.equals("Project/OutlineCodes/OutlineCode");
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private void define() {
        String name = value("Alias").isEmpty() ? value("FieldName") : value("Alias");
        if (!name.isEmpty()) {
            fieldNames.putIfAbsent(value("FieldID"), name);
        }
    }

    private void use(String field) {
        fieldUses.merge(field, 1, Integer::sum);
    }

    private Link link() {
        boolean placeholder = isYes(inner.getOrDefault("CrossProject", ""))
                && !inner.getOrDefault("CrossProjectName", "").isEmpty();
        return new Link("", inner.getOrDefault("PredecessorUID", ""), inner.getOrDefault("Type", ""), placeholder);
    }

    private static boolean isYes(String text) {
        return text.equals("1") || text.equalsIgnoreCase("true");
    }

    private void task(XMLStreamReader in) {
        int uid = uid(in, "task");
        Map<String, String> watched = new HashMap<>();
        values.forEach((name, text) -> {
            if (WATCHED.contains(name) && !text.isEmpty()) {
                watched.put(name, text);
            }
        });
        if (!value("OutlineLevel").isEmpty()
                && number(value("OutlineLevel"))
                        .filter(level -> level <= MOST_LEVELS)
                        .isEmpty()) {
            throw problem(
                    in,
                    "An outline level must be a whole number of at most " + MOST_LEVELS + " but is '"
                            + PlainText.shortened(value("OutlineLevel")) + "'.");
        }
        if (written.put(uid, watched) != null) {
            throw problem(in, "Every task must have a UID of its own but two have " + uid + ".");
        }
        String label = value("Name").isEmpty() ? "Task " + uid : value("Name");
        linksOfTask.forEach(link -> links.add(new Link(label, link.predecessor(), link.type(), link.isPlaceholder())));
    }

    private void resource(XMLStreamReader in) {
        int uid = uid(in, "resource");
        if (!resources.add(uid)) {
            throw problem(in, "Every resource must have a UID of its own but two have " + uid + ".");
        }
    }

    private int uid(XMLStreamReader in, String kind) {
        return number(value("UID"))
                .orElseThrow(() -> problem(
                        in,
                        "Every " + kind + " must have a UID, a whole number, but one has '"
                                + PlainText.shortened(value("UID")) + "'."));
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private ImportException problem(XMLStreamReader in, String sentence) {
        return new ImportException(source + place(in.getLocation()) + ": " + sentence);
    }

    /** {@return how the file encodes its characters} */
    Charset charset() {
        return charset;
    }

    /** {@return what is written in a field of a task, empty if nothing} */
    String written(int task, String field) {
        return written.getOrDefault(task, Map.of()).getOrDefault(field, "");
    }

    /** {@return each link whose predecessor is nowhere in the file, in words} */
    List<String> deadLinks() {
        return links.stream()
                .filter(link -> !link.isPlaceholder()
                        && number(link.predecessor())
                                .filter(written::containsKey)
                                .isEmpty())
                .map(Link::words)
                .toList();
    }

    /** {@return each link of a kind that there is not, in words; MPXJ takes it as finish-to-start} */
    List<String> oddLinks() {
        return links.stream()
                .filter(link -> !LINK_TYPES.contains(link.type()))
                .map(Link::words)
                .toList();
    }

    /** {@return how many assignments name a task or a resource that is nowhere in the file} */
    int strayAssignments() {
        int stray = 0;
        for (String assignment : assignments) {
            String[] pair = assignment.split(" ", -1);
            boolean task = number(pair[0]).filter(written::containsKey).isPresent();
            boolean resource = number(pair[1])
                    .filter(uid -> uid == NO_RESOURCE || resources.contains(uid))
                    .isPresent();
            stray += task && resource ? 0 : 1;
        }
        return stray;
    }

    /** {@return what the calendars are called that are not those of single resources} */
    List<String> calendars() {
        return calendars;
    }

    /** {@return how many values each custom field and outline code has, by the name of the field} */
    Map<String, Integer> customFields() {
        Map<String, Integer> byName = new LinkedHashMap<>();
        fieldUses.forEach((field, uses) -> byName.merge(
                fieldNames.getOrDefault(field, field.isEmpty() ? "(no field)" : "field " + field), uses, Integer::sum));
        return byName;
    }
}
