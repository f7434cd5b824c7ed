-- SQLite only, as 009: what is only appended to refuses to be changed or deleted.

create trigger access_lines_no_update before update on access_lines
begin
    select raise(abort, 'access_lines is only appended to');
end;

create trigger access_lines_no_delete before delete on access_lines
begin
    select raise(abort, 'access_lines is only appended to');
end;

create trigger enquiries_no_update before update on enquiries
begin
    select raise(abort, 'enquiries is only appended to');
end;

create trigger enquiries_no_delete before delete on enquiries
begin
    select raise(abort, 'enquiries is only appended to');
end;

create trigger enquiry_answers_no_update before update on enquiry_answers
begin
    select raise(abort, 'enquiry_answers is only appended to');
end;

create trigger enquiry_answers_no_delete before delete on enquiry_answers
begin
    select raise(abort, 'enquiry_answers is only appended to');
end;

create trigger stages_no_update before update on stages
begin
    select raise(abort, 'stages is only appended to');
end;

create trigger stages_no_delete before delete on stages
begin
    select raise(abort, 'stages is only appended to');
end;

create trigger service_keys_no_update before update on service_keys
begin
    select raise(abort, 'service_keys is only appended to');
end;

create trigger service_keys_no_delete before delete on service_keys
begin
    select raise(abort, 'service_keys is only appended to');
end;

create trigger room_events_no_update before update on room_events
begin
    select raise(abort, 'room_events is only appended to');
end;

create trigger room_events_no_delete before delete on room_events
begin
    select raise(abort, 'room_events is only appended to');
end;

-- The head of the accounts' chain only moves forward, line by line.
create trigger access_heads_forward before update on access_heads
when new.exam <> old.exam or new.number <> old.number + 1
begin
    select raise(abort, 'access_heads only moves forward');
end;

create trigger access_heads_no_delete before delete on access_heads
begin
    select raise(abort, 'access_heads only moves forward');
end;
