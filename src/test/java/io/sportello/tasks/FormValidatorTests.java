package io.sportello.tasks;

import static io.sportello.tasks.FormFixture.form;
import static io.sportello.tasks.FormFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form's rules on the server, one by one, as form-js has them. */
class FormValidatorTests {

    private static final String OPTIONS = "'values':[{'label':'Yes','value':'yes'},{'label':'No','value':'no'}]";

    private final FormValidator validator = new FormValidator();

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "none",
            value = {
                "textfield | 'validate':{'required':true}                     | 'x'        | none",
                "textfield | 'validate':{'required':true}                     | ''         | required",
                "textfield | 'validate':{'required':true}                     | null       | required",
                "textfield | 'validate':{'required':true}                     | ' '        | none",
                "textfield | 'validate':{'minLength':3}                       | ''         | none",
                "textfield | 'validate':{'minLength':3}                       | ' ab '     | minLength",
                "textfield | 'validate':{'minLength':3}                       | 'abc'      | none",
                "textfield | 'validate':{'maxLength':3}                       | ' abc '    | none",
                "textfield | 'validate':{'maxLength':3}                       | 'abcd'     | maxLength",
                "textfield | 'validate':{'maxLength':'=limit'}                | 'abc'      | maxLength",
                "textfield | 'validate':{'pattern':'^[A-Z]+$'}                | 'ABC'      | none",
                "textfield | 'validate':{'pattern':'^[A-Z]+$'}                | 'abc'      | pattern",
                "textfield | 'validate':{'pattern':'[0-9]'}                   | 'a1b'      | none",
                "textfield | 'validate':{'pattern':'^[A-Z]+$'}                | ''         | none",
                "textfield | 'validate':{'validationType':'email'}            | 'a@b.it'   | none",
                "textfield | 'validate':{'validationType':'email'}            | 'a b@c.it' | email",
                "textfield | 'validate':{'validationType':'phone'}            | '+4930664040900' | none",
                "textfield | 'validate':{'validationType':'phone'}            | '030 66'   | phone",
                "textfield |                                                  | ['x']      | type",
                "textfield |                                                  | {'x':1}    | type",
                "textfield |                                                  | true       | type",
                "textarea  | 'validate':{'maxLength':3}                       | 'abcd'     | maxLength",
                "textarea  |                                                  | 7          | type",
                "number    | 'validate':{'required':true}                     | null       | required",
                "number    | 'validate':{'required':true}                     | 0          | none",
                "number    | 'validate':{'min':1}                             | 0          | min",
                "number    | 'validate':{'min':1}                             | 1          | none",
                "number    | 'validate':{'max':10}                            | 10         | none",
                "number    | 'validate':{'max':10}                            | 10.5       | max",
                "number    | 'validate':{'max':'=limit'}                      | 3          | max",
                "number    | 'decimalDigits':0                                | 1.5        | integer",
                "number    | 'decimalDigits':0                                | 1.0        | none",
                "number    | 'decimalDigits':2                                | 1.25       | none",
                "number    | 'decimalDigits':2                                | 1.255      | decimals",
                "number    | 'increment':0.5                                  | 1.5        | none",
                "number    | 'increment':0.5                                  | 1.7        | increment",
                "number    |                                                  | 'many'     | number",
                "number    |                                                  | 'NaN'      | number",
                "number    |                                                  | 1e999      | number",
                "number    |                                                  | [1]        | number",
                "checkbox  | 'validate':{'required':true}                     | false      | required",
                "checkbox  | 'validate':{'required':true}                     | true       | none",
                "checkbox  |                                                  | 'true'     | type",
                "radio     | OPTIONS                                          | 'yes'      | none",
                "radio     | OPTIONS                                          | 'maybe'    | option",
                "radio     | OPTIONS, 'validate':{'required':true}            | null       | required",
                "select    | OPTIONS                                          | 'no'       | none",
                "select    | OPTIONS                                          | ['no']     | option",
                "select    | 'valuesKey':'choices'                            | 2          | none",
                "select    | 'valuesKey':'choices'                            | 3          | option",
                "select    | 'valuesExpression':'=choices'                    | 1          | none",
                "select    | 'valuesExpression':'=choices'                    | 3          | option",
                "checklist | OPTIONS                                          | ['yes','no'] | none",
                "checklist | OPTIONS                                          | ['yes','x']  | option",
                "checklist | OPTIONS                                          | 'yes'      | type",
                "checklist | OPTIONS, 'validate':{'required':true}            | []         | required",
                "taglist   | OPTIONS                                          | ['no']     | none",
                "taglist   | OPTIONS                                          | ['x']      | option",
                "datetime  | 'subtype':'date'                                 | '2026-02-28' | none",
                "datetime  | 'subtype':'date'                                 | '2026-02-30' | date",
                "datetime  | 'subtype':'date'                                 | '28/02/2026' | date",
                "datetime  | 'subtype':'date','validate':{'required':true}    | null       | required",
                "datetime  | 'subtype':'time'                                 | '09:30'    | none",
                "datetime  | 'subtype':'time'                                 | '09:30+01:00' | none",
                "datetime  | 'subtype':'time'                                 | '25:00'    | time",
                "datetime  | 'subtype':'datetime'                             | '2026-02-28T09:30' | none",
                "datetime  | 'subtype':'datetime'                             | '2026-02-28T09:30Z' | none",
                "datetime  | 'subtype':'datetime'                             | '2026-02-28T09:30+01:00' | none",
                "datetime  | 'subtype':'datetime'                             | '2026-02-28' | datetime",
            })
    void checksEachType(String type, String properties, String value, String error) {
        String more = properties == null ? "" : "," + properties.replace("OPTIONS", OPTIONS);
        FormSchema form = form("{'type':'" + type + "','id':'f','key':'answer'" + more + "}");

        FormCheck check = validator.check(form, json("{'limit':2,'choices':[1,2]}"), json("{'answer':" + value + "}"));

        assertThat(check.errors())
                .extracting(FieldError::message)
                .isEqualTo(error == null ? List.of() : List.of("form.error." + error));
    }

    @Test
    void dropsUnknownDisabledAndReadOnlyFields() {
        FormSchema form = form("{'type':'textfield','id':'a','key':'a'},"
                + "{'type':'textfield','id':'b','key':'b','disabled':true,'validate':{'required':true}},"
                + "{'type':'textfield','id':'c','key':'c','readonly':true},"
                + "{'type':'textfield','id':'d','key':'d','readonly':'=a = \\'x\\''},"
                + "{'type':'text','id':'t','text':'Read this'},{'type':'separator','id':'s'}");

        FormCheck check = validator.check(form, Map.of(), json("{'a':'x','b':'x','c':'x','d':'x','e':'x','t':'x'}"));

        assertThat(check.errors()).isEmpty();
        assertThat(check.answers()).isEqualTo(Map.of("a", "x"));
    }

    @Test
    void dropsHiddenFieldsAndDoesNotRequireThem() {
        FormSchema form = form("{'type':'radio','id':'d','key':'decision'," + OPTIONS.replace("yes", "refuse") + "},"
                + "{'type':'textfield','id':'r','key':'reason','validate':{'required':true},"
                + "'conditional':{'hide':'=decision != \\'refuse\\''}}");

        assertThat(validator.check(form, Map.of(), json("{'decision':'no','reason':'x'}")))
                .isEqualTo(new FormCheck(Map.of("decision", "no"), List.of()));
        assertThat(validator.check(form, Map.of(), json("{}")).errors()).isEmpty();
        assertThat(validator
                        .check(form, Map.of(), json("{'decision':'refuse'}"))
                        .errors())
                .extracting(FieldError::field, FieldError::message)
                .containsExactly(tuple("r", "form.error.required"));
    }

    @Test
    void hidesEverythingWithinAHiddenGroup() {
        FormSchema form =
                form("{'type':'group','id':'g','path':'details','conditional':{'hide':'=short'},'components':["
                        + "{'type':'textfield','id':'n','key':'note','validate':{'required':true}}]}");

        assertThat(validator
                        .check(form, Map.of("short", true), json("{'details':{'note':'x'}}"))
                        .answers())
                .isEmpty();
        assertThat(validator
                        .check(form, Map.of("short", false), json("{'details':{'note':'x'}}"))
                        .answers())
                .isEqualTo(json("{'details':{'note':'x'}}"));
        assertThat(validator.check(form, Map.of("short", false), json("{}")).errors())
                .extracting(FieldError::name)
                .containsExactly("details.note");
    }

    @Test
    void comparesAFieldWithFactsThatTheFormDoesNotShow() {
        FormSchema form = form("{'type':'number','id':'n','key':'amount','conditional':{'hide':'=price = null'},"
                + "'validate':{'max':'=price'}}");

        assertThat(validator
                        .check(form, Map.of("price", new BigDecimal("79.90")), json("{'amount':80}"))
                        .errors())
                .extracting(FieldError::arguments)
                .containsExactly(List.of(new BigDecimal("79.90")));
        assertThat(validator.check(form, Map.of(), json("{'amount':80}")).answers())
                .isEmpty();
    }

    @Test
    void keepsTheFactsOfAFixedListsRows() {
        FormSchema form = form("{'type':'dynamiclist','id':'l','path':'lines','isRepeating':true,"
                + "'allowAddRemove':false,'components':["
                + "{'type':'textfield','id':'t','key':'title','disabled':true},"
                + "{'type':'select','id':'c','key':'condition'," + OPTIONS + ",'validate':{'required':true}},"
                + "{'type':'textfield','id':'w','key':'why','validate':{'required':true},"
                + "'conditional':{'hide':'=this.condition = \\'yes\\''}}]}");
        Map<String, Object> facts =
                json("{'lines':[{'id':7,'title':'Lamp','why':'proposed'},{'id':8,'title':'Shoes'}]}");

        FormCheck check = validator.check(
                form, facts, json("{'lines':[{'id':99,'title':'Gold','condition':'yes'},{'condition':'no'}]}"));

        assertThat(check.errors())
                .extracting(FieldError::name, FieldError::rows)
                .containsExactly(tuple("lines.1.why", List.of(1)));
        assertThat(check.answers().toString())
                .isEqualTo("{lines=[{id=7, title=Lamp, condition=yes}, {id=8, title=Shoes, condition=no, why=}]}");
        assertThat(validator
                        .check(form, facts, json("{'lines':[{'condition':'yes'}]}"))
                        .errors())
                .extracting(FieldError::message)
                .contains("form.error.rows");
    }

    @Test
    void takesTheRowsOfAGrowingListFromTheAnswersAlone() {
        FormSchema form = form("{'type':'dynamiclist','id':'l','path':'notes','isRepeating':true,'components':["
                + "{'type':'textfield','id':'t','key':'text','validate':{'required':true}}]}");

        assertThat(validator.check(form, json("{'notes':[{'text':'old'}]}"), json("{'notes':[{'text':'a','x':1},{}]}")))
                .satisfies(check -> {
                    assertThat(check.answers()).isEqualTo(json("{'notes':[{'text':'a'},{'text':''}]}"));
                    assertThat(check.errors()).extracting(FieldError::name).containsExactly("notes.1.text");
                });
        assertThat(validator.check(form, Map.of(), json("{'notes':[]}")).answers())
                .isEqualTo(json("{'notes':[]}"));
    }

    @Test
    void keepsAProposedAnswerThatWasNotSent() {
        FormSchema form = form("{'type':'number','id':'n','key':'amount'},"
                + "{'type':'textfield','id':'t','key':'text','defaultValue':'as usual'}");

        assertThat(validator.check(form, Map.of("amount", 12), Map.of()).answers())
                .isEqualTo(Map.of("amount", new BigDecimal(12), "text", "as usual"));
    }

    /** Whatever a client sends: only the form's own fields come through, and each is what the form allows. */
    @Property(tries = 500)
    void letsNothingThroughThatTheFormDoesNotAllow(
            @ForAll("anything") Object decision, @ForAll("anything") Object days) {
        FormSchema form = form("{'type':'radio','id':'d','key':'decision'," + OPTIONS + "},"
                + "{'type':'number','id':'n','key':'days','decimalDigits':0,'validate':{'min':1,'max':30},"
                + "'conditional':{'hide':'=decision = \\'no\\''}}");
        Map<String, Object> answers = new HashMap<>();
        answers.put("decision", decision);
        answers.put("days", days);
        answers.put("seller", "another");

        FormCheck check = new FormValidator().check(form, Map.of(), answers);

        assertThat(check.answers().keySet()).isSubsetOf("decision", "days");
        if (check.errors().isEmpty()) {
            assertThat(check.answers().get("decision")).isIn("yes", "no", null);
            assertThat(check.answers().containsKey("days")).isEqualTo(!"no".equals(decision));
            assertThat(number(check.answers().get("days"))).isIn(days("1"), days("7"), days("30"), null);
        }
    }

    private static BigDecimal number(Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static BigDecimal days(String text) {
        return new BigDecimal(text);
    }

    @Provide
    Arbitrary<Object> anything() {
        return Arbitraries.of(
                "yes", "no", "", "maybe", 1, 30, 31, -1, 0.5, true, List.of("yes"), Map.of("value", "yes"), "7");
    }
}
