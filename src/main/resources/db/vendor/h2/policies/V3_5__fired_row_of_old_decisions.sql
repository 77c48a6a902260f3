update policy_decision
set fired_row = cast(regexp_substr(answer, '"rows":\[(\d+)', 1, 1, '', 1) as integer);
create index policy_decision_by_row on policy_decision (policy, version, fired_row, decided_at);
