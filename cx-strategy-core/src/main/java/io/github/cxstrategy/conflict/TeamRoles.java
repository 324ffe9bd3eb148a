package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles in a team: those that one of its members holds. */
final class TeamRoles {
    private TeamRoles() {}

    static Set<Id<Person>> holders(Team team) {
        return team.members().stream().map(Assignment::person).collect(Collectors.toSet());
    }

    static List<Role> of(Team team, List<Role> roles) {
        Set<Id<Person>> members = holders(team);
        return roles.stream()
                .filter(role -> role.holders().stream().anyMatch(members::contains))
                .toList();
    }
}
