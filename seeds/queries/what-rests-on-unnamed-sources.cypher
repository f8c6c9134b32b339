// title: Which claims rest on unnamed sources?
// title.ar: أي الادعاءات تقوم على مصادر غير مسماة؟
// description: Every claim that an unnamed voice makes, or passes on for another, with its relation, document and words.
// description.ar: كل ادعاء يقوله أو ينقله مصدر غير مسمى، مع العلاقة والوثيقة والعبارة.

MATCH (c:Claim)-[link:BY|VIA]->(unnamed {unnamed: true})
MATCH (c)-[:SUBJECT]->(subject)
MATCH (c)-[:OBJECT]->(object)
MATCH (c)-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
RETURN unnamed.name AS source, CASE type(link) WHEN 'BY' THEN 'says it' ELSE 'passes it on' END AS role,
  subject.name AS subject, c.relationType AS relation, object.name AS object,
  speaker.name AS saidBy, document.name AS document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY source, claim, role
