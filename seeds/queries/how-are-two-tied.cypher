// title: How are two actors tied, by which path, resting on whose claims?
// title.ar: كيف يرتبط فاعلان، وبأي مسار، وعلى ادعاءات من يقوم؟
// description: All shortest paths between two actors over relations (claims and documents are not walked through), step by step, with every claim that each step rests on.
// description.ar: كل أقصر المسارات بين فاعلين عبر العلاقات (لا عبر الادعاءات والوثائق)، خطوة خطوة، مع كل ادعاء تقوم عليه كل خطوة.
// param from: STRING = "ahmad-al-sharaa"
// param.title from: From the actor with this id
// param.title.ar from: من الفاعل ذي المعرف
// param to: STRING = "pkk"
// param.title to: To the actor with this id
// param.title.ar to: إلى الفاعل ذي المعرف

MATCH (start:Actor {id: $from})
MATCH (end:Actor {id: $to})
MATCH path = allShortestPaths((start)-[*..8]-(end))
WHERE none(r IN relationships(path) WHERE type(r) IN
  ['SUBJECT', 'OBJECT', 'IN', 'BY', 'VIA', 'CORROBORATES', 'CONTRADICTS', 'MENTIONS'])
WITH nodes(path) AS stops, relationships(path) AS steps
WITH steps, reduce(text = head(stops).name, i IN range(0, size(steps) - 1) |
  text + CASE WHEN startNode(steps[i]) = stops[i] THEN ' –' + type(steps[i]) + '→ ' ELSE ' ←' + type(steps[i]) + '– ' END
  + stops[i + 1].name) AS path
UNWIND range(0, size(steps) - 1) AS i
WITH path, i + 1 AS step, steps[i] AS r
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
RETURN path, step, startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object,
  speaker.name AS saidBy, document.name AS document, c.line AS line, c.quote AS quote, c.translation AS translation, c.id AS claim
ORDER BY path, step, claim
