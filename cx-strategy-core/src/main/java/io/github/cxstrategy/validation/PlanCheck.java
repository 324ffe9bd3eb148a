package io.github.cxstrategy.validation;

/** One idea of what must hold in a plan. Stateless; never throws, whatever the plan. */
interface PlanCheck {
    void check(PlanIndex plan, FindingSink found);
}
