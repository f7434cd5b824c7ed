-- SQLite only (PostgreSQL words triggers otherwise and needs a file of its own): what is only
-- appended to refuses to be changed or deleted, whoever asks.

create trigger review_decisions_no_update before update on review_decisions
begin
    select raise(abort, 'review_decisions is only appended to');
end;

create trigger review_decisions_no_delete before delete on review_decisions
begin
    select raise(abort, 'review_decisions is only appended to');
end;

create trigger draws_no_update before update on draws
begin
    select raise(abort, 'draws is only appended to');
end;

create trigger draws_no_delete before delete on draws
begin
    select raise(abort, 'draws is only appended to');
end;

create trigger draw_transcripts_no_update before update on draw_transcripts
begin
    select raise(abort, 'draw_transcripts is only appended to');
end;

create trigger draw_transcripts_no_delete before delete on draw_transcripts
begin
    select raise(abort, 'draw_transcripts is only appended to');
end;

create trigger seats_no_update before update on seats
begin
    select raise(abort, 'seats is only appended to');
end;

create trigger seats_no_delete before delete on seats
begin
    select raise(abort, 'seats is only appended to');
end;

create trigger papers_no_update before update on papers
begin
    select raise(abort, 'papers is only appended to');
end;

create trigger papers_no_delete before delete on papers
begin
    select raise(abort, 'papers is only appended to');
end;

create trigger attempt_events_no_update before update on attempt_events
begin
    select raise(abort, 'attempt_events is only appended to');
end;

create trigger attempt_events_no_delete before delete on attempt_events
begin
    select raise(abort, 'attempt_events is only appended to');
end;

create trigger responses_no_update before update on responses
begin
    select raise(abort, 'responses is only appended to');
end;

create trigger responses_no_delete before delete on responses
begin
    select raise(abort, 'responses is only appended to');
end;

create trigger audit_lines_no_update before update on audit_lines
begin
    select raise(abort, 'audit_lines is only appended to');
end;

create trigger audit_lines_no_delete before delete on audit_lines
begin
    select raise(abort, 'audit_lines is only appended to');
end;

-- The head of a chain only moves forward, line by line.
create trigger audit_heads_forward before update on audit_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'audit_heads only moves forward');
end;

create trigger audit_heads_no_delete before delete on audit_heads
begin
    select raise(abort, 'audit_heads only moves forward');
end;
