package io.github.cxstrategy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** Judges documents by a schema, as a validator does that follows the specification. */
final class SchemaCheck {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .regularExpressionFactory(SchemaCheck::regularExpression)
            .build();

    private final JsonSchema schema;

    SchemaCheck(ObjectNode schema) {
        this.schema = FACTORY.getSchema(schema, CONFIG);
    }

    /** Judges by one definition instead of the whole. */
    static SchemaCheck ofDefinition(ObjectNode schema, String definition) {
        ObjectNode part = SchemaWords.ref(definition);
        part.set("$schema", schema.get("$schema"));
        part.set("$defs", schema.get("$defs"));
        return new SchemaCheck(part);
    }

    boolean accepts(JsonNode document) {
        return schema.validate(document).isEmpty();
    }

    /** In ECMA-262 a dollar stands for the very end, in Java also for a line end before it. */
    private static RegularExpression regularExpression(String text) {
        Pattern pattern = Pattern.compile(text.endsWith("$") ? text.substring(0, text.length() - 1) + "\\z" : text);
        return value -> pattern.matcher(value).find();
    }
}
