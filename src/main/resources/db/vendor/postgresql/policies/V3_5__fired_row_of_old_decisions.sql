update policy_decision set fired_row = cast(substring(answer from '"rows":\[(\d+)') as integer);
create index policy_decision_by_row on policy_decision (policy, version, fired_row, decided_at);
