<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of persons, places, organisations and works, and the entries of registers that they lead to. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <xsl:template match="persName | placeName | orgName | geogName | name | rs | title | objectName | eventName"
      mode="diplomatic reading">
    <xsl:variable name="entry" as="element()?" select="ed:entry(@ref)"/>
    <xsl:variable name="link" as="xs:boolean" select="exists($entry) and empty(ancestor::ref)
      and empty(ancestor::*[@ref][ed:entry(@ref)])"/>
    <xsl:element name="{if ($link) then 'a' else if (self::title[@level = ('j', 'm')]) then 'cite' else 'span'}">
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="if ($link) then 'name' else (), if (self::title) then 'title' else (),
          @level[. = ('j', 'm')] ! 'work'"/>
      </xsl:call-template>
      <!-- To its page in the register of the edition; in a record alone to the list below the text. -->
      <xsl:if test="$link">
        <xsl:variable name="page" as="map(*)?" select="ed:entry-link($entry)"/>
        <xsl:attribute name="href" select="($page?href, '#' || ed:entry-id($entry))[1]"/>
        <xsl:if test="exists($page)">
          <xsl:attribute name="data-entry" select="ed:entry-id($entry)"/>
        </xsl:if>
      </xsl:if>
      <xsl:call-template name="ed:linked"/>
    </xsl:element>
    <xsl:call-template name="ed:signs-below"/>
  </xsl:template>

  <!-- The entry that the first pointer of @ref leads to. -->
  <xsl:function name="ed:entry" as="element()?">
    <xsl:param name="ref" as="attribute(ref)?"/>
    <xsl:sequence select="$ref ! $ed:entry-of(string(tokenize(.)[1]))"/>
  </xsl:function>

  <!-- Colons keep ids of ours apart from every xml:id. -->
  <xsl:function name="ed:entry-id" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="local-name($entry) || ':' || $entry/@xml:id"/>
  </xsl:function>

  <!-- The name by which an entry is shown: src/document/entry-names.ts tells it. -->
  <xsl:function name="ed:entry-name" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="string(($entry/parent::ed:entry/@name, ed:name-within($entry))[1])"/>
  </xsl:function>

  <!-- The same of an entry of a register that is looked at by itself. -->
  <xsl:function name="ed:name-within" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$entry/*[self::persName or self::placeName or self::orgName or self::geogName
      or self::eventName or self::title or self::name or self::head or self::label]"/>
    <xsl:sequence select="string(((($names[@type = 'preferred'], $names) ! ed:name-words(.), normalize-space($entry))[. ne ''], $entry/@xml:id)[1])"/>
  </xsl:function>

  <!-- An identification that is not certain is said where the name first stands. -->
  <xsl:template mode="account" match="*[@ref][self::persName or self::placeName or self::orgName or self::geogName
      or self::name or self::rs or self::title or self::objectName or self::eventName]">
    <xsl:variable name="entry" as="element()?" select="ed:entry(@ref)"/>
    <xsl:variable name="doubtful" as="element()*" select="$entry/note[@type = 'identification'][@cert = ('medium', 'low')]"/>
    <xsl:if test="exists($doubtful) and . is $ed:first-of-name(string(@ref))">
      <span>{ed:say('account.identification', map { 'words': string-join($doubtful ! normalize-space(), ' '),
        'certainty': ed:say-known('certainty', $doubtful[1]/@cert) })}</span>
    </xsl:if>
  </xsl:template>

  <!-- The first name of the text that points to what. -->
  <xsl:variable name="ed:first-of-name" as="map(xs:string, element())" select="
    map:merge($ed:text-elements[@ref] ! map:entry(string(@ref), .))"/>

  <xsl:variable name="ed:kinds" as="map(*)*" select="
    map { 'name': 'person', 'title': ed:say('names.persons') }, map { 'name': 'place', 'title': ed:say('names.places') },
    map { 'name': 'org', 'title': ed:say('names.organisations') }, map { 'name': 'event', 'title': ed:say('names.events') },
    map { 'name': 'bibl', 'title': ed:say('names.works') }"/>

  <!-- The names of the record: each entry that its text or its correspondence points to, by kind; they come in the order of the
       alphabet. -->
  <xsl:template name="ed:names">
    <xsl:variable name="correspondents" as="attribute()*" select="
      /TEI/teiHeader/profileDesc/correspDesc/correspAction[@type = $ed:correspondence-types]//@ref"/>
    <xsl:variable name="cited" as="xs:string*" select="distinct-values((($ed:text-elements ! @ref) ! tokenize(.)[1], $correspondents ! tokenize(.),
      $ed:text-elements[self::u or self::sp] ! @who ! tokenize(.)))"/>
    <xsl:variable name="entries" as="element()*" select="
      $ed:entries/ed:entries/ed:entry[@pointer = $cited]/*"/>
    <xsl:if test="exists($entries)">
      <section class="names furniture" aria-labelledby="names:">
        <h2 id="names:">{ed:say('names.heading')}</h2>
        <xsl:for-each select="$ed:kinds">
          <xsl:variable name="kind" as="map(*)" select="."/>
          <xsl:variable name="of-kind" as="element()*" select="$entries[starts-with(local-name(), $kind?name)]"/>
          <xsl:if test="exists($of-kind)">
            <h3>{$kind?title}</h3>
            <dl>
              <xsl:for-each select="$of-kind">
                <div id="{ed:entry-id(.)}">
                  <xsl:sequence select="ed:foreign-language(.)"/>
                  <xsl:call-template name="ed:entry-lines"/>
                </div>
              </xsl:for-each>
            </dl>
          </xsl:if>
        </xsl:for-each>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ed:entry-lines">
    <xsl:variable name="name" as="xs:string" select="ed:entry-name(.)"/>
    <xsl:variable name="page" as="map(*)?" select="ed:entry-link(.)"/>
    <dt>
      <xsl:sequence select="(persName | placeName | orgName | title)[@type = 'preferred'][1] ! ed:own-language(.)"/>
      <xsl:choose>
        <xsl:when test="exists($page)">
          <a href="{$page?href}">{$name}</a>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>{$name}</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </dt>
    <xsl:for-each select="(occupation, desc, (note | p))[@cert or normalize-space() ne $name]">
      <dd>
        <xsl:value-of select="normalize-space()"/>
        <xsl:if test="@type = 'identification'">
          <span class="certainty"><xsl:sequence select="ed:our-language(.)"/> {ed:say('names.certainty', map { 'certainty': ed:say-known('certainty', string((@cert, 'not-stated')[1])) })}</span>
        </xsl:if>
      </dd>
    </xsl:for-each>
    <xsl:variable name="others" as="xs:string*" select="
      if (exists((occupation, desc, note, p))) then () else *[self::persName or self::placeName or self::orgName or self::author or self::title]
        ! ed:name-words(.)[ed:words-in-order(.) ne ed:words-in-order($name)]"/>
    <xsl:if test="exists($others)">
      <dd>{string-join(distinct-values($others), '; ')}</dd>
    </xsl:if>
    <xsl:call-template name="ed:mentions">
      <xsl:with-param name="page" select="$page"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The words of a name, in whatever order lists have them: “Orsin, Ada” is no other name than “Ada Orsin”. -->
  <xsl:function name="ed:words-in-order" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="string-join(sort(tokenize(replace($name, '[\s,;]+', ' '))), ' ')"/>
  </xsl:function>

  <!-- A register that is looked at by itself. -->
  <xsl:template match="standOff | listPerson | listPlace | listOrg | listEvent" mode="diplomatic reading">
    <xsl:apply-templates select="*" mode="#current"/>
  </xsl:template>

  <xsl:template match="person | place | org | event | personGrp | nym | standOff//bibl" mode="diplomatic reading">
    <div>
      <xsl:call-template name="ed:attributes">
        <xsl:with-param name="class" select="'entry'"/>
      </xsl:call-template>
      <p class="entry-name">{ed:entry-name(.)}</p>
      <xsl:for-each select="* except (persName | placeName | orgName | title)[1]">
        <p>{normalize-space()}</p>
      </xsl:for-each>
    </div>
  </xsl:template>
</xsl:stylesheet>
