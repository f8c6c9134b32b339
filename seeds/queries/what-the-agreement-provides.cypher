// title: What does the agreement provide, and who signed it for whom?
// title.ar: على ماذا ينص الاتفاق، ومن وقّعه نيابة عمّن؟
// description: The provisions, the parties and the signatories of an agreement, each by its claims; a signatory signs for the party that he leads or commands, and the claims that say so are named.
// description.ar: بنود الاتفاق وأطرافه والموقّعون عليه، كل منها بالادعاءات التي يقوم عليها؛ والموقّع يوقّع نيابة عن الطرف الذي يقوده، مع ذكر الادعاءات التي تقول ذلك.
// param agreement: STRING = "march-agreement"
// param.title agreement: The agreement's id
// param.title.ar agreement: معرف الاتفاق

MATCH (agreement:Agreement {id: $agreement})-[r]-(other)
WHERE startNode(r) = agreement OR type(r) IN ['PARTY_TO', 'SIGNATORY_OF']
MATCH (c:Claim {relationId: r.id})-[:BY]->(speaker)
MATCH (c)-[:IN]->(document:Document)
OPTIONAL MATCH (other)-[role:LEADS|COMMANDS|HEADS|PRESIDENT_OF]->(party)-[:PARTY_TO]->(agreement)
OPTIONAL MATCH (roleClaim:Claim {relationId: role.id})-[:BY]->(roleSpeaker)
RETURN
  CASE type(r) WHEN 'SIGNATORY_OF' THEN 'signatory' WHEN 'PARTY_TO' THEN 'party' ELSE 'provision' END AS part,
  startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, party.name AS forWhom,
  speaker.name AS saidBy, document.name AS document, c.line AS line, c.quote AS quote, c.translation AS translation,
  c.id AS claim, roleSpeaker.name AS forWhomSaidBy, roleClaim.quote AS forWhomQuote, roleClaim.id AS forWhomClaim
ORDER BY part, subject, relation, object, claim, forWhomClaim
