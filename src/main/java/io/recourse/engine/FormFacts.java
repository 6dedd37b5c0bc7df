package io.recourse.engine;

import io.recourse.common.CaseNo;
import java.util.Map;

/** Facts of a case that every form may show beside what its own task reads. */
public interface FormFacts {

    /** The facts by the keys that forms show them under. */
    Map<String, Object> of(CaseNo caseNo);
}
