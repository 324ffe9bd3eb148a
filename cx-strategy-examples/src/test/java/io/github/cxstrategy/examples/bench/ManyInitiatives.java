package io.github.cxstrategy.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bundled plan with its initiatives again and again, each time with other ids. */
final class ManyInitiatives {
    private static final String BUNDLED = "/io/github/cxstrategy/examples/computer-maker.json";
    private static final String INITIATIVE = "initiative";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode plan;
    private final int size;
    private final int count;

    private ManyInitiatives(int count) throws IOException {
        try (InputStream stream = ManyInitiatives.class.getResourceAsStream(BUNDLED)) {
            plan = (ObjectNode) mapper.readTree(Objects.requireNonNull(stream));
        }
        size = plan.get("initiatives").size();
        this.count = count;
    }

    /** A reader for plans longer than the standard limits allow. */
    static StrategyJson reader() {
        return StrategyJson.standard()
                .withLimits(JsonLimits.standard().withMaxLength(256 << 20).withMaxTokens(100_000_000));
    }

    static StrategicPlan plan(int count) throws IOException {
        ManyInitiatives many = new ManyInitiatives(count);
        many.repeatInitiatives();
        // a rule of several kinds that stands for its record is more than the mapper alone can bind
        many.plan.remove("scenarios");
        return many.read();
    }

    /** With all that is decided and scheduled for an initiative as well, and a team for each one that is funded. */
    static StrategicPlan portfolio(int count) throws IOException {
        ManyInitiatives many = new ManyInitiatives(count);
        many.addTeams();
        many.repeatInitiatives();
        many.repeat(many.plan, "decisions");
        ObjectNode roadmap = (ObjectNode) many.plan.get("roadmap");
        many.repeat(roadmap, "items");
        many.repeat(roadmap, "executionPlans");
        many.repeatTeams();
        many.plan.remove("scenarios");
        return many.read();
    }

    private StrategicPlan read() throws IOException {
        return reader().read(mapper.writeValueAsBytes(plan));
    }

    private void repeatInitiatives() {
        ArrayNode originals = (ArrayNode) plan.get("initiatives");
        ArrayNode copies = mapper.createArrayNode();
        for (int i = 0; i < count; i++) {
            ObjectNode copy = originals.get(i % size).deepCopy();
            copies.add(copy.put("id", named(copy.get("id").asText(), i / size)));
        }
        plan.set("initiatives", copies);
    }

    private int rounds() {
        return Math.max(1, count / size);
    }

    private static String named(String id, int round) {
        return round == 0 ? id : id + "-" + round;
    }

    /** A list whose entries name an initiative each. */
    private void repeat(ObjectNode owner, String list) {
        ArrayNode copies = mapper.createArrayNode();
        for (int round = 0; round < rounds(); round++) {
            for (JsonNode original : owner.get(list)) {
                ObjectNode copy = original.deepCopy();
                copies.add(copy.put(INITIATIVE, named(copy.get(INITIATIVE).asText(), round)));
            }
        }
        owner.set(list, copies);
    }

    private void addTeams() {
        ArrayNode people = (ArrayNode) plan.get("people");
        ArrayNode teams = (ArrayNode) plan.get("teams");
        int next = 0;
        for (JsonNode decision : plan.get("decisions")) {
            ObjectNode team = teams.addObject();
            String initiative = decision.get(INITIATIVE).asText();
            team.put("id", "team-of-" + initiative).put("name", "Team").put("kind", "IMPLEMENTATION");
            team.putArray("initiatives").add(initiative);
            ArrayNode members = team.putArray("members");
            for (int i = 0; i < 2; i++) {
                ObjectNode member = members.addObject();
                member.put(
                        "person", people.get(next++ % people.size()).get("id").asText());
                member.put("teamRole", "Member").put("acknowledgedOn", "2026-12-04");
                member.putObject("allocation").put("2027-Q2", 0.01);
            }
        }
    }

    private void repeatTeams() {
        ArrayNode teams = (ArrayNode) plan.get("teams");
        ArrayNode copies = mapper.createArrayNode();
        for (int round = 0; round < rounds(); round++) {
            for (JsonNode original : teams) {
                if (round == 0 || "IMPLEMENTATION".equals(original.get("kind").asText())) {
                    copies.add(ofRound(original.deepCopy(), round));
                }
            }
        }
        plan.set("teams", copies);
    }

    private static ObjectNode ofRound(ObjectNode team, int round) {
        team.put("id", named(team.get("id").asText(), round));
        if (team.get("initiatives") instanceof ArrayNode initiatives) {
            for (int i = 0; i < initiatives.size(); i++) {
                initiatives.set(i, named(initiatives.get(i).asText(), round));
            }
        }
        return team;
    }
}
