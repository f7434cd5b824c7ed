-- SQLite only, as 009: what is only appended to refuses to be changed or deleted.

create trigger bank_events_no_update before update on bank_events
begin
    select raise(abort, 'bank_events is only appended to');
end;

create trigger bank_events_no_delete before delete on bank_events
begin
    select raise(abort, 'bank_events is only appended to');
end;

create trigger bank_freezes_no_update before update on bank_freezes
begin
    select raise(abort, 'bank_freezes is only appended to');
end;

create trigger bank_freezes_no_delete before delete on bank_freezes
begin
    select raise(abort, 'bank_freezes is only appended to');
end;

create trigger bank_lines_no_update before update on bank_lines
begin
    select raise(abort, 'bank_lines is only appended to');
end;

create trigger bank_lines_no_delete before delete on bank_lines
begin
    select raise(abort, 'bank_lines is only appended to');
end;

-- The head of the bank's chain only moves forward, line by line.
create trigger bank_heads_forward before update on bank_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'bank_heads only moves forward');
end;

create trigger bank_heads_no_delete before delete on bank_heads
begin
    select raise(abort, 'bank_heads only moves forward');
end;
