-- SQLite only, as 009: what is only appended to refuses to be changed or deleted.

create trigger clock_marks_no_update before update on clock_marks
begin
    select raise(abort, 'clock_marks is only appended to');
end;

create trigger clock_marks_no_delete before delete on clock_marks
begin
    select raise(abort, 'clock_marks is only appended to');
end;
