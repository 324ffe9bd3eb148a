package io.github.cxstrategy;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house, for the packages under one root. The root is a parameter so that the same rules can be shown to fail
 * on fixtures.
 */
final class HouseRules {

    /** Which floor a room, the first name under the root, is on. Arrows point to a lower floor only. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("text", 5),
            Map.entry("alignment", 4),
            Map.entry("readiness", 3),
            Map.entry("change", 3),
            Map.entry("prioritization", 2),
            Map.entry("allocation", 2),
            Map.entry("conflict", 2),
            Map.entry("validation", 2),
            Map.entry("roadmapping", 2),
            Map.entry("staffing", 2),
            Map.entry("evaluation", 2),
            Map.entry("model", 1),
            Map.entry("basics", 0),
            Map.entry("finding", 0),
            Map.entry("internal", -1));

    /** Rooms of one floor may know each other up to here, as long as there is no cycle; from here on they are apart. */
    private static final int FIRST_FLOOR_OF_ROOMS_APART = 2;

    private static final String[] FOREIGN = {
        "com.google.common..", "org.apache.commons.math3..", "com.fasterxml..", "tools.jackson.."
    };

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private final String root;
    private final int mostPublicTypes;

    HouseRules(String root, int mostPublicTypes) {
        this.root = root;
        this.mostPublicTypes = mostPublicTypes;
    }

    /** Every rule by its name, in the order of the house. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("arrows point down", arrowsPointDown());
        rules.put("rooms are free of cycles", freeOfCycles(root + ".(*).."));
        rules.put("model packages are free of cycles", freeOfCycles(root + ".model.(*).."));
        rules.put("cellar packages are free of cycles", freeOfCycles(root + ".internal.(*).."));
        rules.put("Commons Math stays in the cellar", commonsMathStaysInTheCellar());
        rules.put("no Jackson", noJackson());
        rules.put("no foreign type in a signature", noForeignTypeInASignature());
        rules.put("no cellar type in a signature", noCellarTypeInASignature());
        rules.put("no floating point near money", noFloatingPointNearMoney());
        rules.put("no clock", noClock());
        rules.put("no output and no files", noOutputAndNoFiles());
        rules.put("no default locale, time zone or charset", noDefaults());
        rules.put("no threads", noThreads());
        rules.put("no randomness without a seed", noRandomnessWithoutASeed());
        rules.put("no static state", noStaticState());
        rules.put("every package is null-marked", everyPackageIsNullMarked());
        rules.put("a package fits on one screen", aPackageFitsOnOneScreen());
        return rules;
    }

    // --- floors ------------------------------------------------------------------------------------------------------

    private ArchRule arrowsPointDown() {
        return classes()
                .should(condition("depend on lower floors only", (type, events) -> {
                    Optional<String> room = room(type);
                    if (room.isEmpty() || !FLOORS.containsKey(room.get())) {
                        events.add(violated(type, type.getName() + " lives in no room that has a floor"));
                        return;
                    }
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        room(target)
                                .filter(to -> !mayKnow(room.get(), to))
                                .ifPresent(to -> events.add(violated(
                                        type,
                                        room.get() + " must not know " + to + ": " + dependency.getDescription())));
                    }
                }))
                .as("arrows point down, and the rooms of one floor are apart")
                .allowEmptyShould(true);
    }

    private static boolean mayKnow(String from, String to) {
        int high = FLOORS.get(from);
        int low = FLOORS.getOrDefault(to, Integer.MAX_VALUE);
        return from.equals(to) || low < high || (low == high && high < FIRST_FLOOR_OF_ROOMS_APART);
    }

    private Optional<String> room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(root.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static ArchRule freeOfCycles(String slices) {
        return slices().matching(slices).should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule commonsMathStaysInTheCellar() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..")
                .allowEmptyShould(true);
    }

    private static ArchRule noJackson() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "tools.jackson..")
                .allowEmptyShould(true);
    }

    // --- signatures --------------------------------------------------------------------------------------------------

    private ArchRule noForeignTypeInASignature() {
        return noTypeInASignature(resideInAnyPackage(FOREIGN))
                .as("no type of Guava, Commons Math or Jackson in a public or protected signature");
    }

    private ArchRule noCellarTypeInASignature() {
        return noTypeInASignature(resideInAPackage(root + ".internal.."))
                .as("no type of the cellar in a public or protected signature");
    }

    private ArchRule noTypeInASignature(DescribedPredicate<? super JavaClass> banned) {
        return classes()
                .that(not(resideInAPackage(root + ".internal..")))
                .and(describe("are visible", HouseRules::isVisible))
                .should(condition("not show a type that " + banned.getDescription(), (type, events) -> {
                    signatures(type)
                            .forEach((place, shown) -> shown.stream()
                                    .flatMap(shape -> shape.getAllInvolvedRawTypes().stream())
                                    .map(JavaClass::getBaseComponentType)
                                    .filter(banned)
                                    .forEach(bad -> events.add(violated(type, place + " shows " + bad.getName()))));
                }))
                .allowEmptyShould(true);
    }

    /** What a user of the type can see: supertypes, bounds, and members that are public or protected. */
    private static Map<String, Collection<JavaType>> signatures(JavaClass type) {
        Map<String, Collection<JavaType>> result = new LinkedHashMap<>();
        List<JavaType> header = new ArrayList<>(type.getInterfaces());
        type.getSuperclass().ifPresent(header::add);
        type.getTypeParameters().forEach(parameter -> header.addAll(parameter.getUpperBounds()));
        result.put(type.getName(), header);
        for (JavaField field : type.getFields()) {
            if (isVisible(field)) {
                result.put(field.getFullName(), List.of(field.getType()));
            }
        }
        for (JavaCodeUnit unit : type.getCodeUnits()) {
            if (isVisible(unit)) {
                List<JavaType> shown = new ArrayList<>(unit.getParameterTypes());
                shown.add(unit.getReturnType());
                shown.addAll(unit.getExceptionTypes());
                unit.getTypeParameters().forEach(parameter -> shown.addAll(parameter.getUpperBounds()));
                result.put(unit.getFullName(), shown);
            }
        }
        return result;
    }

    private static boolean isVisible(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    /** Whether a user of the library can name the type. */
    static boolean isVisible(JavaClass type) {
        if (type.isArray()) {
            return false;
        }
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.PROTECTED);
        return open
                && !type.isAnonymousClass()
                && type.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
    }

    private ArchRule noFloatingPointNearMoney() {
        return classes()
                .that(resideInAnyPackage(
                        root + ".basics..",
                        root + ".model.budget..",
                        root + ".model.funding..",
                        root + ".allocation.."))
                .should(condition("hold and show no floating point", (type, events) -> {
                    for (JavaField field : type.getFields()) {
                        reportFloating(type, field.getFullName(), List.of(field.getType()), events);
                    }
                    if (isVisible(type)) {
                        signatures(type).forEach((place, shown) -> reportFloating(type, place, shown, events));
                    }
                }))
                .as("no floating point in money, budgets and allocations")
                .allowEmptyShould(true);
    }

    private static void reportFloating(
            JavaClass type, String place, Collection<? extends JavaType> shown, ConditionEvents events) {
        shown.stream()
                .flatMap(shape -> shape.getAllInvolvedRawTypes().stream())
                .map(raw -> raw.getBaseComponentType().getName())
                .filter(FLOATING::contains)
                .forEach(bad -> events.add(violated(type, place + " is or shows " + bad)));
    }

    // --- what the core does not do -----------------------------------------------------------------------------------

    private ArchRule noClock() {
        String timer = root + ".basics.SearchLimit";
        return noClasses()
                .that(describe(
                        "are not the search limit",
                        type -> !type.getName().equals(timer) && !type.getName().startsWith(timer + "$")))
                .should(reach("read a clock", access -> {
                    String owner = access.getTargetOwner().getName();
                    String name = access.getName();
                    return (owner.startsWith("java.time.") && name.equals("now"))
                            || owner.equals("java.time.Clock")
                            || is(access, "java.lang.System", "currentTimeMillis", "nanoTime")
                            || (owner.equals("java.util.Date") && hasNoParameters(access) && name.equals("<init>"))
                            || is(access, "java.util.Calendar", "getInstance");
                }))
                .allowEmptyShould(true);
    }

    private static ArchRule noOutputAndNoFiles() {
        return noClasses()
                .should(reach(
                        "print, log or open a file",
                        access -> is(access, "java.lang.System", "out", "err", "in", "console", "getenv", "getProperty")
                                || access.getName().equals("printStackTrace")
                                || access.getTargetOwner().getPackageName().startsWith("java.util.logging")
                                || access.getTargetOwner().getPackageName().startsWith("java.net")
                                || is(access, "java.nio.file.Files", access.getName())
                                || access.getTargetOwner().getName().startsWith("java.io.File")))
                .allowEmptyShould(true);
    }

    private static ArchRule noDefaults() {
        return noClasses()
                .should(reach(
                        "depend on the default locale, time zone or charset",
                        access -> is(access, "java.util.Locale", "getDefault")
                                || is(access, "java.time.ZoneId", "systemDefault")
                                || is(access, "java.util.TimeZone", "getDefault")
                                || is(access, "java.nio.charset.Charset", "defaultCharset")
                                || is(access, "java.lang.String", "formatted")
                                || (is(access, "java.lang.String", "format", "toLowerCase", "toUpperCase")
                                        && !takes(access, "java.util.Locale"))
                                || (is(access, "java.lang.String", "getBytes") && hasNoParameters(access))
                                || (is(access, "java.lang.String", "<init>")
                                        && takes(access, "[B")
                                        && !takes(access, "java.nio.charset.Charset"))
                                || (is(access, "java.util.Formatter", "<init>") && !takes(access, "java.util.Locale"))
                                || (is(access, "java.time.format.DateTimeFormatter", "ofPattern")
                                        && !takes(access, "java.util.Locale"))
                                || (access.getTargetOwner().getPackageName().equals("java.text")
                                        && Set.of("<init>", "getInstance").contains(access.getName())
                                        && !takes(access, "java.util.Locale")
                                        && !takes(access, "java.text.DecimalFormatSymbols"))))
                .allowEmptyShould(true);
    }

    private static ArchRule noThreads() {
        return noClasses()
                .should(reach(
                        "start a thread",
                        access -> Set.of("parallel", "parallelStream").contains(access.getName())
                                || (access.getTargetOwner().isAssignableTo(Thread.class)
                                        && Set.of("<init>", "start").contains(access.getName()))
                                || Set.of(
                                                "java.util.Timer",
                                                "java.util.concurrent.Executors",
                                                "java.util.concurrent.ForkJoinPool",
                                                "java.util.concurrent.ThreadPoolExecutor",
                                                "java.util.concurrent.CompletableFuture")
                                        .contains(access.getTargetOwner().getName())))
                .allowEmptyShould(true);
    }

    private static ArchRule noRandomnessWithoutASeed() {
        return noClasses()
                .should(reach(
                        "draw a number without a seed",
                        access -> (Set.of("java.util.Random", "java.util.SplittableRandom")
                                                .contains(
                                                        access.getTargetOwner().getName())
                                        && access.getName().equals("<init>")
                                        && hasNoParameters(access))
                                || (access.getTargetOwner().getPackageName().equals("org.apache.commons.math3.random")
                                        && access.getName().equals("<init>")
                                        && hasNoParameters(access))
                                || is(access, "java.lang.Math", "random")
                                || is(access, "java.lang.StrictMath", "random")
                                || is(access, "java.util.UUID", "randomUUID")
                                || is(access, "java.util.random.RandomGenerator", "getDefault", "of")
                                || (is(access, "java.util.Collections", "shuffle")
                                        && !takes(access, "java.util.Random"))
                                || Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom")
                                        .contains(access.getTargetOwner().getName())))
                .allowEmptyShould(true);
    }

    private static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and(describe(
                        "are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> reach(String what, Predicate<JavaAccess<?>> banned) {
        return condition(what, (type, events) -> {
            type.getAccessesFromSelf().stream()
                    .filter(banned)
                    .forEach(access -> events.add(satisfied(type, access.getDescription())));
        });
    }

    private static boolean is(JavaAccess<?> access, String owner, String... names) {
        return access.getTargetOwner().getName().equals(owner) && List.of(names).contains(access.getName());
    }

    private static boolean hasNoParameters(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean takes(JavaAccess<?> access, String parameter) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals(parameter));
    }

    // --- packages ----------------------------------------------------------------------------------------------------

    private ArchRule everyPackageIsNullMarked() {
        return all(packages())
                .should(new ArchCondition<JavaPackage>("have a package-info with @NullMarked") {
                    @Override
                    public void check(JavaPackage item, ConditionEvents events) {
                        if (!item.isAnnotatedWith(NullMarked.class)) {
                            events.add(violated(item, item.getName() + " has no package-info with @NullMarked"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private ArchRule aPackageFitsOnOneScreen() {
        return all(packages())
                .should(new ArchCondition<JavaPackage>("have at most " + mostPublicTypes + " public types") {
                    @Override
                    public void check(JavaPackage item, ConditionEvents events) {
                        Set<String> types = new TreeSet<>();
                        item.getClasses().stream()
                                .filter(HouseRules::isVisible)
                                .filter(type -> !isPartOfAnother(type))
                                .forEach(type -> types.add(type.getSimpleName()));
                        if (types.size() > mostPublicTypes) {
                            events.add(violated(
                                    item, item.getName() + " has " + types.size() + " public types: " + types));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /** A nested type is read with the type around it, which already counts. */
    static boolean isPartOfAnother(JavaClass type) {
        return type.getEnclosingClass().isPresent();
    }

    private ClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return Stream.concat(
                                Stream.of(classes.getPackage(root)),
                                classes.getPackage(root).getSubpackagesInTree().stream())
                        .filter(each -> !each.getClasses().isEmpty())
                        .sorted(Comparator.comparing(JavaPackage::getName))
                        .toList();
            }
        };
    }

    // --- helpers -----------------------------------------------------------------------------------------------------

    private interface Check {
        void check(JavaClass type, ConditionEvents events);
    }

    private static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.check(item, events);
            }
        };
    }
}
