package io.github.cxstrategy.readiness;

import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the parts of a formula say of themselves: why they fail, what would mend that, why they are undecided. */
final class Wording {
    private Wording() {}

    /** A constant as words, for example {@code lifecycle focus} for {@code LIFECYCLE_FOCUS}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** So many of something, for example {@code 1 review} or {@code 2 reviews}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** What is not known of a fact, in words that go on after "because". */
    static String missing(Fact fact) {
        return isRest(fact) ? "nobody has said whether there are " + fact.name() : fact.sentence();
    }

    /** What would settle that, in one sentence. */
    static String supply(Fact fact) {
        return isRest(fact)
                ? "Say what " + fact.name() + " there are, or that there are none."
                : "Supply '" + fact.name() + "' of '" + fact.subject() + "'.";
    }

    private static boolean isRest(Fact fact) {
        return fact instanceof Fact.Unknown
                && fact.subject().equals("plan")
                && fact.name().startsWith("further ");
    }

    /** Some words as a list for people: {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Why a formula fails, in one sentence, if a part of it can tell. */
    static Optional<String> failure(Check check) {
        if (check instanceof Check.Explained explained) {
            return explained.failure().isEmpty() ? failure(explained.check()) : Optional.of(explained.failure());
        } else if (check instanceof Check.Present present) {
            return Optional.of("'" + present.fact().name() + "' of '"
                    + present.fact().subject() + "' must be given but is absent.");
        } else if (check instanceof Check.Compare compare) {
            return Optional.of(sentence(compare));
        } else if (check instanceof Check.All || check instanceof Check.ForEach) {
            Check first = firstFailing(check);
            return first == null ? Optional.empty() : failure(first);
        }
        return Optional.empty();
    }

    private static String sentence(Check.Compare compare) {
        return "'" + compare.left().fact().name() + "' of '"
                + compare.left().fact().subject() + "' must be "
                + compare.relation().words() + " '" + compare.right().fact().name() + "' "
                + value(compare.right().fact()) + " but is "
                + value(compare.left().fact()) + ".";
    }

    private static String value(Fact fact) {
        return fact instanceof Fact.Known known ? known.value() : "unknown";
    }

    /** What would mend a failing formula, if the part that fails says so itself. */
    static Optional<String> remedy(Check check) {
        if (check instanceof Check.Explained explained) {
            return explained.failure().isEmpty() && explained.remedy().isEmpty()
                    ? remedy(explained.check())
                    : explained.remedy();
        } else if (check instanceof Check.All || check instanceof Check.ForEach) {
            Check first = firstFailing(check);
            return first == null ? Optional.empty() : remedy(first);
        }
        return Optional.empty();
    }

    private static @Nullable Check firstFailing(Check check) {
        for (Check member : check.members()) {
            if (member.verdict() == Verdict.FAIL) {
                return member;
            }
        }
        return null;
    }

    /** The first part that is undecided and has words of its own for that, if there is one. */
    static Optional<Check.Undecided> undecided(Check check) {
        if (check instanceof Check.Undecided undecided) {
            return Optional.of(undecided);
        }
        for (Check member : check.members()) {
            Optional<Check.Undecided> undecided = undecided(member);
            if (undecided.isPresent()) {
                return undecided;
            }
        }
        return Optional.empty();
    }

    /** What the first broken part threw, if one is broken. */
    static Optional<String> cause(Check check) {
        if (check instanceof Check.Broken broken) {
            return Optional.of(broken.cause());
        }
        for (Check member : check.members()) {
            Optional<String> cause = cause(member);
            if (cause.isPresent()) {
                return cause;
            }
        }
        return Optional.empty();
    }
}
