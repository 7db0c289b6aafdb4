import java.time.LocalDate;
import java.util.Map;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawDays;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyLibrary;

/** Asks what the law of a county lets its jail do with one request. */
void main() {
  LocalDate day = LocalDate.of(2024, 3, 1);
  CaseRecord request =
      new CaseRecord("2024-000117", Map.of(), Map.of())
          .with(Fact.REQUEST_KIND, "HOLD")
          .with(Fact.REQUEST_RECEIVED_ON, day)
          .with(Fact.REQUEST_JUDICIAL_WARRANT, false);
  LawInForce law =
      LawInForce.of(
          PolicyLibrary.bundled().policies(),
          LawPlace.of("Sacramento County, CA"),
          LawDays.of(request, day),
          Policy.Body.JAIL);
  var answer = law.resolve(request).get(Question.HOLD);
  IO.println(answer.outcome() + " by " + answer.deciding());
}
