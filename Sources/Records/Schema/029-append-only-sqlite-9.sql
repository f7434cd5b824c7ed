-- SQLite only, as 009: what is only appended to refuses to be changed or deleted.

create trigger seal_events_no_update before update on seal_events
begin
    select raise(abort, 'seal_events is only appended to');
end;

create trigger seal_events_no_delete before delete on seal_events
begin
    select raise(abort, 'seal_events is only appended to');
end;

create trigger seal_lines_no_update before update on seal_lines
begin
    select raise(abort, 'seal_lines is only appended to');
end;

create trigger seal_lines_no_delete before delete on seal_lines
begin
    select raise(abort, 'seal_lines is only appended to');
end;

-- The head of the keys' chain only moves forward, line by line.
create trigger seal_heads_forward before update on seal_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'seal_heads only moves forward');
end;

create trigger seal_heads_no_delete before delete on seal_heads
begin
    select raise(abort, 'seal_heads only moves forward');
end;
