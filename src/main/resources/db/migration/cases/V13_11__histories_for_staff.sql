update document set staff_only = true where subject like 'case-history/%';
