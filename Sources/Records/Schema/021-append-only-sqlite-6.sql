-- SQLite only, as 009: what is only appended to refuses to be changed or deleted.

create trigger marking_tasks_no_update before update on marking_tasks
begin
    select raise(abort, 'marking_tasks is only appended to');
end;

create trigger marking_tasks_no_delete before delete on marking_tasks
begin
    select raise(abort, 'marking_tasks is only appended to');
end;

create trigger marking_deals_no_update before update on marking_deals
begin
    select raise(abort, 'marking_deals is only appended to');
end;

create trigger marking_deals_no_delete before delete on marking_deals
begin
    select raise(abort, 'marking_deals is only appended to');
end;

create trigger marking_marks_no_update before update on marking_marks
begin
    select raise(abort, 'marking_marks is only appended to');
end;

create trigger marking_marks_no_delete before delete on marking_marks
begin
    select raise(abort, 'marking_marks is only appended to');
end;
