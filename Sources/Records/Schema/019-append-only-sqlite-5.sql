-- SQLite only, as 009: what is only appended to refuses to be changed or deleted.

create trigger corrections_no_update before update on corrections
begin
    select raise(abort, 'corrections is only appended to');
end;

create trigger corrections_no_delete before delete on corrections
begin
    select raise(abort, 'corrections is only appended to');
end;

create trigger correction_decisions_no_update before update on correction_decisions
begin
    select raise(abort, 'correction_decisions is only appended to');
end;

create trigger correction_decisions_no_delete before delete on correction_decisions
begin
    select raise(abort, 'correction_decisions is only appended to');
end;

create trigger score_revisions_no_update before update on score_revisions
begin
    select raise(abort, 'score_revisions is only appended to');
end;

create trigger score_revisions_no_delete before delete on score_revisions
begin
    select raise(abort, 'score_revisions is only appended to');
end;

create trigger challenges_no_update before update on challenges
begin
    select raise(abort, 'challenges is only appended to');
end;

create trigger challenges_no_delete before delete on challenges
begin
    select raise(abort, 'challenges is only appended to');
end;

create trigger case_events_no_update before update on case_events
begin
    select raise(abort, 'case_events is only appended to');
end;

create trigger case_events_no_delete before delete on case_events
begin
    select raise(abort, 'case_events is only appended to');
end;
