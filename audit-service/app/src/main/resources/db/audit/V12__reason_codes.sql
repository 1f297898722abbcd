-- Why there is no verdict is a code with figures, no sentence.
set row_security = off;

alter table week_result add column recorded integer, add column needed integer;

update week_result
   set recorded = case when verdict = 'incomplete' then coalesce((regexp_match(reason, '^(\d+) of the '))[1]::integer, 0) end,
       needed = case when verdict = 'incomplete' then coalesce((regexp_match(reason, ' of the (\d+) '))[1]::integer, 0) end,
       reason = case when verdict = 'incomplete' then 'too-little-recorded' else 'nothing-counted' end
 where reason is not null;

alter table week_result
    add check (reason in ('too-little-recorded', 'nothing-counted')),
    add check ((recorded is null) = (reason is distinct from 'too-little-recorded')),
    add check ((needed is null) = (recorded is null));

-- So is what could not be read of a calendar: each sentence that was kept becomes its code and what it names.
update calendar c
   set problems = (
       select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('line', problem -> 'line',
                  'property', problem -> 'property', 'value', problem -> 'value', 'code', known.code,
                  'arguments', to_jsonb(coalesce(regexp_match(problem ->> 'message', known.names), '{}'))))
                  order by place), '[]')
         from jsonb_array_elements(c.problems) with ordinality as kept (problem, place)
         join (values ('The event has no start.', 'no-start', null),
                      ('No such day.', 'no-such-day', null),
                      ('No such time.', 'no-such-time', null),
                      ('No such length.', 'no-such-length', null),
                      ('A year beyond', 'year-beyond', null),
                      ('The end is beyond', 'end-beyond', null),
                      ('The length is beyond', 'length-beyond', null),
                      ('The event reaches beyond', 'times-beyond', null),
                      ('The event ends before', 'ends-before-begin', null),
                      ('The event lasts longer', 'lasts-too-long', null),
                      ('The zone "', 'zone-unknown', '^The zone "(.*)" is unknown'),
                      ('A UID has', 'uid-too-long', '(\d+)'),
                      ('The value has', 'value-too-long', '(\d+)'),
                      ('The event and its changes', 'event-too-large', '(\d+)'),
                      ('More than \d+ rules', 'too-many-rules', '(\d+)'),
                      ('More than \d+ single dates', 'too-many-dates', '(\d+)'),
                      ('Not a recurrence rule.', 'no-rule', null),
                      ('The rule has', 'rule-too-long', '(\d+)'),
                      ('The interval is', 'interval-too-long', '(\d+)'),
                      ('An event of whole days', 'hours-of-whole-days', null),
                      ('This repeats', 'repeats-too-often', null),
                      ('The events before this one already repeat', 'others-repeat-too-often', null))
                      as known (begins, code, names) on problem ->> 'message' ~ ('^' || known.begins))
 where problems <> '[]';
