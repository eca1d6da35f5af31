<?xml version="1.0" encoding="UTF-8"?>
<!-- Languages: the attribute of a change of language, and the English names of languages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ed="urn:tei-edition"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all" expand-text="yes">

  <!-- The name of a language by the first subtag of its tag (BCP 47); else what the header calls it; else the tag. -->
  <xsl:function name="ed:language" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="named" as="xs:string" select="($ed:record//langUsage/language[@ident = $tag]/normalize-space()[. ne ''], $tag)[1]"/>
    <xsl:sequence select="ed:say-known('language', ed:first-subtag($tag), $named)"/>
  </xsl:function>

  <!-- The language that an element stands in. -->
  <xsl:function name="ed:language-of" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string($node ! ancestor-or-self::*[@xml:lang][1] ! @xml:lang)"/>
  </xsl:function>

  <!-- The attributes of HTML for words in a language, whose tag must be well-formed, among words in another one. -->
  <xsl:function name="ed:lang" as="attribute()*">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="around" as="xs:string"/>
    <xsl:if test="matches($tag, '^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)?$')">
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:if test="ed:direction($tag) ne ed:direction($around)">
        <xsl:attribute name="dir" select="ed:direction($tag)"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- The language that an element of the text stands in, as an attribute of its own says. -->
  <xsl:function name="ed:own-language" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/@xml:lang ! ed:lang(., ed:around($element/..))"/>
  </xsl:function>

  <!-- The language of the words on the page round those of a node. -->
  <xsl:function name="ed:around" as="xs:string">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="($node ! ed:language-of(.)[. ne ''], $ed:interface-language)[1]"/>
  </xsl:function>

  <!-- Words of the record among ours: which language they are in, where it is another one. -->
  <xsl:function name="ed:foreign-language" as="attribute()*">
    <xsl:param name="node" as="node()?"/>
    <xsl:sequence select="$node ! ed:language-of(.)[. ne '' and not(ed:is-ours(.))] ! ed:lang(., $ed:interface-language)"/>
  </xsl:function>

  <!-- Words of ours within a text of another language say which one they are in. -->
  <xsl:function name="ed:our-language" as="attribute()*">
    <xsl:param name="context" as="node()"/>
    <xsl:sequence select="if ($ed:any-foreign) then ed:in-language($context, $ed:interface-language) else ()"/>
  </xsl:function>

  <!-- Whether anything is in another language than that of the interface: each of thousands of signs asks it. -->
  <xsl:variable name="ed:any-foreign" as="xs:boolean" select="
    exists(distinct-values(($ed:record, $ed:entries)/descendant::*/@xml:lang)[not(ed:is-ours(.))])"/>

  <xsl:function name="ed:in-language" as="attribute()*">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="around" as="xs:string" select="ed:language-of($context)"/>
    <xsl:if test="$around ne $language and $around ne '' and ed:first-subtag($around) ne ed:first-subtag($language)">
      <xsl:sequence select="ed:lang($language, $around)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="ed:is-ours" as="xs:boolean">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="$tag eq $ed:interface-language or ed:first-subtag($tag) eq ed:first-subtag($ed:interface-language)"/>
  </xsl:function>

  <xsl:function name="ed:first-subtag" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="lower-case(substring-before($tag || '-', '-'))"/>
  </xsl:function>

  <!-- Words of ours in the text. -->
  <xsl:function name="ed:generated" as="element()">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="ed:ours($context, 'generated', $words)"/>
  </xsl:function>

  <!-- The same in grey, beside words that have a look of their own. -->
  <xsl:function name="ed:reported" as="element()">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="ed:ours($context, ('report', 'generated'), $words)"/>
  </xsl:function>

  <xsl:function name="ed:ours" as="element()">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="class" as="xs:string+"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="language" as="attribute()*" select="ed:our-language($context)"/>
    <span class="{$class}">
      <xsl:choose>
        <xsl:when test="$language[name() eq 'dir']">
          <!-- A bracket that encloses words of the text, and the space beside them, run as these do. -->
          <xsl:analyze-string select="'|' || $words || '|'" regex="^\|(\s*\[?)(.*?)(\s*\]?\s*)\|$" flags="s">
            <xsl:matching-substring>
              <xsl:text>{regex-group(1)}</xsl:text>
              <xsl:if test="regex-group(2) ne ''">
                <span>
                  <xsl:sequence select="$language, regex-group(2)"/>
                </span>
              </xsl:if>
              <xsl:text>{regex-group(3)}</xsl:text>
            </xsl:matching-substring>
          </xsl:analyze-string>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="$language, $words"/>
        </xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:function>

  <!-- Words of ours behind a mark: what it is. -->
  <xsl:function name="ed:label" as="element()">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="words" as="xs:string"/>
    <span class="generated label">
      <xsl:sequence select="ed:our-language($context)"/>
      <xsl:text>{$words}</xsl:text>
    </span>
  </xsl:function>
</xsl:stylesheet>
