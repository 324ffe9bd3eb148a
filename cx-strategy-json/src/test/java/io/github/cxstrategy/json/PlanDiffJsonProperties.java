package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.change.PlanChange;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.change.PlanPath;
import io.github.cxstrategy.change.PlanValue;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Changes can be stored as JSON, and made after they are read again. */
class PlanDiffJsonProperties {

    private final StrategyJson json = StrategyJson.standard();

    @Provide
    Arbitrary<StrategicPlan> plans() {
        return RecordGenerator.plans();
    }

    @Property(seed = "1", tries = 300)
    void changesComeBackEqualAndGiveTheOtherPlan(
            @ForAll("plans") StrategicPlan before, @ForAll("plans") StrategicPlan after) {
        PlanDiff diff = PlanDiff.between(before, after);
        byte[] bytes = json.writeBytes(diff);
        PlanDiff back = json.read(PlanDiff.class, bytes);
        assertThat(back).isEqualTo(diff);
        assertThat(json.writeBytes(back)).isEqualTo(bytes);
        assertThat(back.applyTo(before)).isEqualTo(after);
    }

    @Test
    void theFormOfEachKindOfChange() {
        PlanDiff diff = new PlanDiff(List.of(
                new PlanChange.Changed(
                        path("date"), new PlanValue.Text("2027-01-01"), new PlanValue.Text("2027-02-01")),
                new PlanChange.Moved(path("people", "ann"), Optional.empty(), 0, 2),
                new PlanChange.Added(
                        path("people", "bo"),
                        new PlanValue.Fields(Map.of("id", new PlanValue.Text("bo"), "name", new PlanValue.Text("Bo"))),
                        Optional.of(1)),
                new PlanChange.Removed(
                        path("processes"), new PlanValue.Items(List.of(new PlanValue.Text("x"))), Optional.of(3))));
        String text = json.write(diff);

        assertThat(text.replaceFirst("  \"formatVersion\": .*\n", "")).isEqualTo("""
                {
                  "changes": [
                    {
                      "changed": {
                        "path": [
                          {
                            "component": "date"
                          }
                        ],
                        "from": {
                          "text": "2027-01-01"
                        },
                        "to": {
                          "text": "2027-02-01"
                        }
                      }
                    },
                    {
                      "moved": {
                        "path": [
                          {
                            "component": "people",
                            "element": "ann"
                          }
                        ],
                        "from": 0,
                        "to": 2
                      }
                    },
                    {
                      "added": {
                        "path": [
                          {
                            "component": "people",
                            "element": "bo"
                          }
                        ],
                        "value": {
                          "fields": {
                            "id": {
                              "text": "bo"
                            },
                            "name": {
                              "text": "Bo"
                            }
                          }
                        },
                        "index": 1
                      }
                    },
                    {
                      "removed": {
                        "path": [
                          {
                            "component": "processes"
                          }
                        ],
                        "value": {
                          "items": [
                            {
                              "text": "x"
                            }
                          ]
                        },
                        "index": 3
                      }
                    }
                  ]
                }
                """);
        assertThat(json.read(PlanDiff.class, text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(diff);
    }

    private static PlanPath path(String component, String... element) {
        return new PlanPath(
                List.of(new PlanPath.Step(component, Stream.of(element).findFirst())));
    }
}
