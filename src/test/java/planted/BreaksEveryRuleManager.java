package planted;

import java.net.http.HttpClient;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;

/** Breaks rules of the house on purpose, so that the rules are seen to fail. */
class BreaksEveryRuleManager {

    private final RuntimeService engine;

    BreaksEveryRuleManager(RuntimeService engine) {
        this.engine = engine;
    }

    LocalDate today() {
        return LocalDate.now();
    }

    HttpClient channel() {
        return HttpClient.newHttpClient();
    }

    RuntimeService engine() {
        return engine;
    }
}
