// Which claim bears out which other: another voice, or the same event seen at another level. A headline that repeats its article, or a
// voice that repeats itself, bears out nothing. No two claims of the article contradict each other.

MATCH (c:Claim {id: 'art1-c03'})
MATCH (other:Claim {id: 'art1-c01'})
MERGE (c)-[link:CORROBORATES]->(other)
  ON CREATE SET link.reading = 'The spokesperson says that Ankara has answered “this request”, and so that it was made.',
                link.readingAr = 'يقول المتحدث إن أنقرة استجابت «لهذا الطلب»، فيقول ضمنًا إنه قُدّم.';

MATCH (c:Claim {id: 'art1-c14'})
MATCH (other:Claim {id: 'art1-c13'})
MERGE (c)-[link:CORROBORATES]->(other)
  ON CREATE SET link.reading = 'The network counts people killed in the clashes, and so says that they took place.',
                link.readingAr = 'تحصي الشبكة قتلى المواجهات، فتقول ضمنًا إنها وقعت.';

MATCH (c:Claim {id: 'art1-c25'})
MATCH (other:Claim {id: 'art1-c24'})
MERGE (c)-[link:CORROBORATES]->(other)
  ON CREATE SET link.reading = 'One event at two levels: what the signatories signed is what the parties concluded.',
                link.readingAr = 'حدث واحد على مستويين: ما وقّعه الموقّعان هو ما أبرمه الطرفان.';
