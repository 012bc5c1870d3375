Water bills in Port Ellery to rise 12 percent, the most in two decades

By JONAS EDE and MARA QUILL

PORT ELLERY, Kelland, April 30 (KNS) — Households in Port Ellery will pay 12 percent more for water from July 1, the largest increase since 2004, the city’s water board decided on Wednesday.

The average bill will rise from $41.50 a month to $46.48, the board said. The money is to replace 86 kilometers of pipe, some of it laid before 1930.

“Nobody on this board enjoys tonight,” the chairwoman, Prof. Miriam Sole, said before the vote. “But one liter in four that we clean never reaches a tap.”

The board’s own records put the loss at 23 percent last year, up from 19 percent in 2022. The average for cities of Kelland is 14 percent, according to the Ministry of Works.

Sole, an engineer who teaches at the University of Brack, said the city had put off repairs for “at least three mayors.” She did not name them.

Critics said that the burden would fall on those least able to carry it. About 6,200 of the city’s 31,000 households get help with their bills, and the board set aside $1.4 million for them, $200,000 more than this year.

“A family on the hill will skip a dinner out,” said the Rev. Tomas Alder, who runs a food bank in the harbor district. “A family on Net Street will skip dinner.”

Alder said that the food bank had served 1,150 people in March, twice as many as in March 2024.

According to City Councilwoman Priya Nand, the council will be asked to raise the aid to $2 million. Nand, whose Harbor List holds four of the council’s 15 seats, said she was confident of a majority.

“We have the votes,” she said. “What we need is for the mayor to count them.”

A spokesman for Mayor Ada Lindqvist, Finn Osei, said that she was “open to numbers, not to slogans.” Asked whether that meant yes, Osei smiled.

The board’s finance director, Helen Marsh, warned that every year of delay would add $5 million to the final cost. In a memo dated Monday, April 27, she wrote that the reserve had fallen from $9.6 million to $7.2 million in a year, a drop of 20 percent.

“We are paying for the past with the future,” Marsh wrote.

The first pipes to go are under Tern Street, where a main burst on Jan. 14 and left 2,400 homes without water for 31 hours. Work there had been planned for this summer. With the swing bridge closing in June, it will be brought forward, Marsh said, because “there will never be a better time to dig up that road.”

Not all of the increase is certain to come. The national price office has until May 29 to object. It has done so only once since it was founded in 1998: in Port Ellery, in 2004. The board went to court and won.
