package com.agogsaas.wms.engine.instances;

import com.agogsaas.wms.engine.assignment.AssignmentProblem;
import com.agogsaas.wms.engine.assignment.AssignmentProblemBuilder;

/**
 * The OR-Library's generalised assignment problem (Beasley 1990): m agents, which are the bins, and n jobs, the lots; m
 * rows of n costs, m rows of n requirements, m capacities. All jobs are to be assigned at the lowest cost. A file may
 * hold several problems, and then begins with how many.
 */
final class AgentsAndJobsFormat implements InstanceFormat {

    private final boolean several;

    AgentsAndJobsFormat(boolean several) {
        this.several = several;
    }

    @Override
    public int readCount(NumberText text) throws UnreadableInstanceException {
        return several ? text.count("the number of problems", 0, MOST) : 1;
    }

    @Override
    public Instance read(NumberText text, String name) throws UnreadableInstanceException {
        int agents = text.count("the number of agents", 1, MOST);
        int jobs = text.count("the number of jobs", 1, MOST);
        long[] costs = Numbers.read(text, (long) agents * jobs, "a cost");
        long[] requirements = Numbers.read(text, (long) agents * jobs, "a requirement");
        long[] capacities = Numbers.read(text, agents, "a capacity");
        try {
            return build(name, jobs, costs, requirements, capacities);
        } catch (IllegalArgumentException tooLarge) {
            throw text.fault(tooLarge.getMessage());
        }
    }

    private static Instance build(String name, int jobs, long[] costs, long[] requirements, long[] capacities) {
        int agents = capacities.length;
        AssignmentProblemBuilder builder = AssignmentProblem.builder(agents, 1);
        for (int agent = 0; agent < agents; agent++) {
            builder.capacity(agent, capacities[agent]);
        }
        long[] highest = new long[jobs];
        for (int job = 0; job < jobs; job++) {
            for (int at = job; at < costs.length; at += jobs) {
                highest[job] = Math.max(highest[job], costs[at]);
            }
            builder.lotSizedByArc(0);
            for (int agent = 0; agent < agents; agent++) {
                int at = agent * jobs + job;
                builder.arc(agent, highest[job] - costs[at], requirements[at]);
            }
        }
        return new AssignmentInstance(name, Objective.COST, builder.build(), highest);
    }
}
