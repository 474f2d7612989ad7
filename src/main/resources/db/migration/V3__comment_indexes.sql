-- Nobody looks for the comment of a text by these, and each comment was written into both.
drop index comment_visible;
drop index comment_latest;
