package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.PeriodUse;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the money of one allocation is written: in thousands where every amount is a multiple of them, by period. */
final class Amounts {
    /** More columns than this leave no room for names. */
    private static final int MOST_PERIODS = 9;

    private static final int THOUSAND = 1000;
    private static final String NOTHING = "-";

    private final Optional<Currency> currency;
    private final List<FiscalPeriod> periods;
    private final boolean inThousands;

    private Amounts(Optional<Currency> currency, List<FiscalPeriod> periods, boolean inThousands) {
        this.currency = currency;
        this.periods = periods;
        this.inThousands = inThousands;
    }

    static Amounts of(ResolvedPlan plan, AllocationResult result) {
        List<Allotment> allotments = result.outcomes().values().stream()
                .filter(Funded.class::isInstance)
                .flatMap(outcome -> ((Funded) outcome).money().stream())
                .toList();
        Stream<Money> costs = plan.initiatives().stream()
                .flatMap(initiative -> initiative.options().stream())
                .flatMap(option -> option.costs().stream())
                .map(CostLine::amount);
        List<Money> amounts = Stream.concat(
                        Stream.concat(allotments.stream().map(Allotment::amount), costs),
                        result.budgetUse().stream()
                                .flatMap(use -> Stream.of(use.approved(), use.reserve(), use.available(), use.left())))
                .toList();
        TreeSet<FiscalPeriod> periods = new TreeSet<>();
        result.budgetUse().stream().map(PeriodUse::period).forEach(periods::add);
        allotments.stream().map(Allotment::period).forEach(periods::add);
        return new Amounts(
                amounts.stream().map(Money::currency).findFirst(),
                List.copyOf(periods),
                periods.size() > 1 && amounts.stream().allMatch(Amounts::isThousands));
    }

    private static boolean isThousands(Money money) {
        return money.minorUnits() % (THOUSAND * minorPerMajor(money.currency())) == 0;
    }

    private static long minorPerMajor(Currency currency) {
        long units = 1;
        for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
            units *= 10;
        }
        return units;
    }

    /** The head of a column of amounts, for example {@code EUR '000}. */
    String label() {
        return currency.map(c -> c.getCurrencyCode() + (inThousands ? " '000" : ""))
                .orElse("Money");
    }

    List<FiscalPeriod> periods() {
        return periods;
    }

    /** The heads of the columns of periods: the year stands once, above the first of its parts. */
    List<String> heads() {
        List<String> heads = new ArrayList<>();
        int year = 0;
        for (FiscalPeriod period : periods) {
            String part =
                    period.toString().substring(Math.min(5, period.toString().length()));
            heads.add(part.isEmpty() || period.year() != year ? period.year() + "\n" + part : part);
            year = period.year();
        }
        return heads;
    }

    /** Whether there are several periods, few enough to have a column each. */
    boolean isMatrix() {
        return periods.size() > 1 && periods.size() <= MOST_PERIODS;
    }

    String format(Money money) {
        return inThousands
                ? Figures.whole(money.minorUnits() / (THOUSAND * minorPerMajor(money.currency())))
                : Figures.amount(money);
    }

    String total(Collection<Allotment> money) {
        return money.stream()
                .map(Allotment::amount)
                .reduce(Money::plus)
                .map(this::format)
                .orElse("0");
    }

    /** Period and amount, one after the other: {@code 2027-Q1 100, 2027-Q2 50}. */
    String listed(Collection<Allotment> money) {
        List<String> cells = byPeriod(money);
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).equals(NOTHING))
                .mapToObj(i -> periods.get(i) + " " + cells.get(i))
                .collect(Collectors.joining(", "));
    }

    /** One cell for each period; a dash where there is nothing. */
    List<String> byPeriod(Collection<Allotment> money) {
        return periods.stream()
                .map(period -> money.stream()
                        .filter(allotment -> allotment.period().equals(period))
                        .map(Allotment::amount)
                        .reduce(Money::plus)
                        .filter(Money::isPositive)
                        .map(this::format)
                        .orElse(NOTHING))
                .toList();
    }
}
