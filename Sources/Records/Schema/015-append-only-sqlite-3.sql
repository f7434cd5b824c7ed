-- SQLite only, as 009 and 013: what is only appended to refuses to be changed or deleted. The first
-- two tables were made anew by step 014, which took their triggers away.

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

create trigger draw_voids_no_update before update on draw_voids
begin
    select raise(abort, 'draw_voids is only appended to');
end;

create trigger draw_voids_no_delete before delete on draw_voids
begin
    select raise(abort, 'draw_voids is only appended to');
end;

create trigger late_seats_no_update before update on late_seats
begin
    select raise(abort, 'late_seats is only appended to');
end;

create trigger late_seats_no_delete before delete on late_seats
begin
    select raise(abort, 'late_seats is only appended to');
end;

create trigger make_up_papers_no_update before update on make_up_papers
begin
    select raise(abort, 'make_up_papers is only appended to');
end;

create trigger make_up_papers_no_delete before delete on make_up_papers
begin
    select raise(abort, 'make_up_papers is only appended to');
end;
