-- SQLite only, as 009: a batch is not changed, and goes only when its responses have their rows.

create trigger response_batches_no_update before update on response_batches
begin
    select raise(abort, 'response_batches is only appended to');
end;

create trigger response_batches_no_delete before delete on response_batches
when (select count(*) from responses where exam = old.exam and batch = old.batch) < old.size
begin
    select raise(abort, 'response_batches still holds responses that have no rows');
end;
