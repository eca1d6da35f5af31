<?xml version="1.0" encoding="UTF-8"?>
<!-- Which notes are listed under which elements, and their numbers: in the order of their signs. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- How many notes are listed under an element. -->
  <xsl:function name="ed:count-under" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="count($ed:accounted(ed:key($element))) + count(ed:notes-under($element))"/>
  </xsl:function>

  <!-- The elements that the reading view says something of. -->
  <xsl:variable name="ed:accounted" as="map(xs:string, element())" select="
    map:merge(if ($ed:view?accounts) then $ed:text-elements[ed:has-account(.)] ! map:entry(ed:key(.), .) else ())"/>

  <!-- Notes by the first element that they speak of, and by each. -->
  <xsl:key name="ed:apparatus" match="note[ed:note-home(.) = 'target']" use="ed:targets(.)[1]/@xml:id"/>
  <xsl:key name="ed:spoken-of" match="note[ed:note-home(.) = 'target']" use="ed:targets(.)/@xml:id"/>

  <!-- The notes of the document whose words are listed under an element. -->
  <xsl:function name="ed:notes-under" as="element(note)*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/self::note[ed:note-home(.) = 'place'],
      $element/@xml:id[$element is $ed:by-id(string(.))] ! key('ed:apparatus', ., $ed:record)"/>
  </xsl:function>

  <!-- The notes that are listed under what they speak of. -->
  <xsl:variable name="ed:apparatus" as="element(note)*" select="$ed:notes[ed:note-home(.) = 'target']"/>

  <!-- The elements that notes are listed under, in the order of their signs. -->
  <xsl:variable name="ed:noted" as="element()*" select="
    sort($ed:accounted?* | $ed:notes[ancestor::text][ed:note-home(.) = 'place'] | $ed:apparatus ! ed:targets(.)[1],
      (), ed:sign-order#1)"/>

  <!-- A sign stands where its element ends, of what is told in a note where that stands; what is within it follows it. -->
  <xsl:function name="ed:sign-order" as="xs:integer+">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      $element/ancestor-or-self::*[self::note or self::del or self::surplus or self::fw][ed:is-told-below(.)]
        ! (ed:place(.), if (. is $element) then 0 else 1),
      ed:place(($element/descendant-or-self::*)[last()]), 2, -ed:place($element)"/>
  </xsl:function>

  <!-- Whether the words of an element stand in the list of notes only. -->
  <xsl:function name="ed:is-told-below" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      exists($element/self::note[ed:note-home(.) = 'place'])
      or ($ed:view?accounts and exists($element[self::del[not(ed:is-restored(.))] or self::surplus or self::fw or self::note[@type = ('stamp', 'filing', 'registry')]]))"/>
  </xsl:function>

  <!-- The place of an element among all of the record. -->
  <xsl:function name="ed:place" as="xs:integer">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="xs:integer($element/@ed:n)"/>
  </xsl:function>

  <!-- Notes are numbered in the order of the elements that they are listed under: the numbers of each. -->
  <xsl:variable name="ed:note-numbers" as="map(xs:string, xs:integer*)">
    <xsl:map>
      <xsl:iterate select="$ed:noted">
        <xsl:param name="before" as="xs:integer" select="0"/>
        <xsl:variable name="last" as="xs:integer" select="$before + ed:count-under(.)"/>
        <xsl:map-entry key="ed:key(.)" select="$before + 1 to $last"/>
        <xsl:next-iteration>
          <xsl:with-param name="before" select="$last"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:variable>

  <!-- The numbers of the notes listed under an element: its account first. -->
  <xsl:function name="ed:numbers-under" as="xs:integer*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$ed:note-numbers(ed:key($element))"/>
  </xsl:function>

  <!-- The number of a note that is listed under the first element that it speaks of. -->
  <xsl:function name="ed:number" as="xs:integer">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="first" as="element()" select="ed:targets($note)[1]"/>
    <xsl:variable name="numbers" as="xs:integer*" select="ed:numbers-under($first)"/>
    <xsl:variable name="notes" as="element(note)*" select="ed:notes-under($first)"/>
    <xsl:variable name="place" as="xs:integer" select="(for $n in 1 to count($notes) return $n[$notes[$n] is $note])[1]"/>
    <xsl:sequence select="$numbers[count($numbers) - count($notes) + $place]"/>
  </xsl:function>
</xsl:stylesheet>
